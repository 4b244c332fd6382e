"""Writes the software bill of materials (CycloneDX 1.6, JSON): every distribution inside, by name and version."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import Distribution
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from app import __version__
from installers.chosen import STARTER
from installers.licences import licence_of


def write_materials(shipped: Sequence[Distribution], path: Path) -> None:
    """Write the bill of materials of a package that holds `shipped`, and Python."""
    bom = Bom()
    bom.metadata.component = Component(
        name="pincite",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[DisjunctiveLicense(id="AGPL-3.0-or-later")],
    )
    python = Component(
        name="python",
        version=sys.version.split()[0],
        type=ComponentType.PLATFORM,
        licenses=[DisjunctiveLicense(id="PSF-2.0")],
    )
    bom.components.add(python)
    inside = [python]
    for distribution in shipped:
        if distribution.metadata["Name"] != "pincite":
            inside.append(_component(distribution))
            bom.components.add(inside[-1])
    bom.register_dependency(bom.metadata.component, inside)
    outputter = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    path.write_text(outputter.output_as_string(indent=2) + "\n", encoding="utf-8")


def _component(distribution: Distribution) -> Component:
    name = distribution.metadata["Name"]
    is_model = name.replace("-", "_").startswith(STARTER)
    return Component(
        name=name,
        version=distribution.version,
        type=ComponentType.MACHINE_LEARNING_MODEL if is_model else ComponentType.LIBRARY,
        licenses=[DisjunctiveLicense(name=licence_of(distribution))],
        purl=PackageURL("pypi", name=name.lower().replace("_", "-"), version=distribution.version),
    )
