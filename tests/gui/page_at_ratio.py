"""Shows a page in a process whose screen has more pixels, and saves what is seen.   page_at_ratio.py FILE OUT.npz ZOOM

QT_SCALE_FACTOR says how many pixels there are to a device independent one; it is read when Qt starts, so a test cannot
change it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.gui.document.page_images import PageImages
from app.gui.document.page_view import PageView
from app.gui.document.shown_document import ShownDocument
from app.gui.tasks import Lane
from app.ingest.isolate import PageRenderer, read_document
from app.ingest.records import Page

SLOW_S = 120.0


def main() -> None:
    """Show the first page, wait until it is drawn, and save its pixels with where and how large it is."""
    path, out, zoom = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    application = QApplication(sys.argv[:1])
    images = PageImages(Lane("drawing"), PageRenderer)
    view = PageView(images)
    view.resize(641, 503)
    view.show()
    pages = tuple(event for event in read_document(path) if isinstance(event, Page))
    view.show_document(ShownDocument(1, path.name, path, pages))
    if zoom:
        view.set_zoom(zoom)
        view.verticalScrollBar().setValue(731)
        view.horizontalScrollBar().setValue(517)
    end = time.monotonic() + SLOW_S
    while time.monotonic() < end and not (images.picture(1) and images.is_idle):
        application.processEvents()
        time.sleep(0.01)
    application.processEvents()
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[:, :, 2::-1]
    corner, size = view.area(1).topLeft(), view.viewport().size()
    np.savez(
        out,
        pixels=pixels,
        ratio=view.devicePixelRatioF(),
        scale=view._layout.page(1).scale,
        corner=(corner.x(), corner.y()),
        size=(size.width(), size.height()),
    )
    images.close()


if __name__ == "__main__":
    main()
