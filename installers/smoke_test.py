"""Tries a .deb in a clean Debian, as root: python -m installers.smoke_test PACKAGE FOLDER [--suite bookworm]

debootstrap into FOLDER → apt-get installs the package with what it depends on → an ordinary user, without network, runs
`pincite self-test` in an empty profile, asks the sample document, and talks to `pincite mcp` and `pincite serve` → the
window is started as its menu entry says, on a virtual display, with the sample document, its picture kept as FOLDER.png
→ apt-get removes the package, and the user's library stays.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from installers.freezing import BuildFailed

USER = "tester"
SAMPLE = "/usr/lib/pincite/_internal/app/samples/tide-gauge-report.pdf"
QUESTION = "Who led the project?"
LIBRARY = f"home/{USER}/.local/share/pincite/library.sqlite3"

WINDOW = """
set -eu
rm -f /tmp/display
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>/tmp/display >/dev/null 2>&1 &
screen=$!
window=
trap 'kill $window $screen 2>/dev/null || true' EXIT
for attempt in $(seq 60); do
    [ -s /tmp/display ] && break
    sleep 1
done
export DISPLAY=:$(cat /tmp/display)
runuser -u tester -- sh -c "exec $1" >/tmp/window.log 2>&1 &
window=$!
for attempt in $(seq 120); do
    sleep 1
    xdotool search --onlyvisible --name Pincite >/dev/null 2>&1 && break
done
xdotool search --onlyvisible --name Pincite >/dev/null || { cat /tmp/window.log >&2; exit 1; }
sleep "$2"
import -window root /tmp/window.png
xdotool search --onlyvisible --name Pincite windowclose
sleep 3
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m installers.smoke_test", description="Try a .deb in a clean Debian."
    )
    parser.add_argument("package", type=Path)
    parser.add_argument("folder", type=Path, help="where the clean Debian is made, or lies from an earlier time")
    parser.add_argument("--suite", default="bookworm", help="the release of Debian")
    parser.add_argument("--wait", type=int, default=60, help="seconds until the window's picture is taken")
    options = parser.parse_args(arguments)
    try:
        try_package(options.package, options.folder, options.suite, options.wait)
    except BuildFailed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def try_package(package: Path, folder: Path, suite: str, wait: int) -> None:
    """Everything that the head of this file says. Raises BuildFailed at the first thing that goes wrong."""
    if not (folder / "usr/bin/apt-get").exists():
        _say("Making a clean Debian")
        _run("debootstrap", "--variant=minbase", suite, str(folder))
    if not (folder / "proc/self").exists():
        _run("mount", "-t", "proc", "proc", str(folder / "proc"))
    try:
        _say("Installing")
        shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
        shutil.copyfile(package, folder / "tmp/pincite.deb")
        _inside(folder, "apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/pincite.deb")
        _inside(folder, f"id -u {USER} 2>/dev/null || useradd --create-home {USER}")
        _say("Asking the sample document, without network")
        print(_inside(folder, f"runuser -u {USER} -- pincite self-test", network=False))
        print(_inside(folder, f"runuser -u {USER} -- pincite ask {SAMPLE} '{QUESTION}'", network=False))
        _say("Asking as another assistant would: pincite mcp")
        print(", ".join(_tools(folder)))
        _say("Asking as another program would: pincite serve")
        print(", ".join(_served_models(folder)))
        _say("Opening the window")
        _inside(folder, "apt-get install -y -qq --no-install-recommends xvfb xdotool imagemagick")
        entry = (folder / "usr/share/applications/pincite.desktop").read_text()
        command = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
        (folder / "tmp/window.sh").write_text(WINDOW)
        _inside(folder, f"bash /tmp/window.sh '{command.replace('%F', SAMPLE)}' {wait}")
        shutil.copyfile(folder / "tmp/window.png", folder.with_suffix(".png"))
        _say("Removing")
        _inside(folder, "apt-get remove -y -qq pincite")
        left = [str(path) for path in (folder / "usr/lib/pincite", folder / "usr/bin/pincite") if path.exists()]
        if left:
            raise BuildFailed("Left behind: " + ", ".join(left))
        if not (folder / LIBRARY).is_file():
            raise BuildFailed("The user's library is gone.")
        _say("All well")
    finally:
        subprocess.run(["umount", str(folder / "proc")], capture_output=True)


def _tools(folder: Path) -> list[str]:
    """What `pincite mcp` offers, once it was greeted by the protocol and has listed the library."""
    command = _inner_command(folder, f"runuser -u {USER} -- pincite mcp")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None and server.stdout is not None

        def ask(number: int, method: str, params: dict[str, Any]) -> dict[str, Any]:
            assert server.stdin is not None and server.stdout is not None
            message = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
            server.stdin.write(json.dumps(message) + "\n")
            server.stdin.flush()
            for line in server.stdout:
                answer: dict[str, Any] = json.loads(line)
                if answer.get("id") == number:
                    return answer
            raise BuildFailed("pincite mcp ended without an answer.")

        client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "smoke", "version": "1"}}
        greeted = ask(1, "initialize", client)["result"]["serverInfo"]["name"]
        server.stdin.write(json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}) + "\n")
        tools = [tool["name"] for tool in ask(2, "tools/list", {})["result"]["tools"]]
        listed = ask(3, "tools/call", {"name": "list_documents", "arguments": {}})
        server.stdin.close()
    if greeted != "pincite" or "tide-gauge" not in json.dumps(listed):
        raise BuildFailed(f"pincite mcp answered with something else: {listed}")
    return tools


def _served_models(folder: Path) -> list[str]:
    """The models that `pincite serve` names to whoever has its token."""
    command = _inner_command(folder, f"exec runuser -u {USER} -- pincite serve --port 0 --json")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            said = json.loads(server.stdout.readline())
            token = (folder / said["token_file"].lstrip("/")).read_text().strip()
            asked = Request(f"{said['openai']}/models", headers={"Authorization": f"Bearer {token}"})
            with urlopen(asked, timeout=60) as answer:
                return [model["id"] for model in json.load(answer)["data"]]
        finally:
            server.terminate()


def _inside(folder: Path, command: str, network: bool = True) -> str:
    prefix = [] if network else ["unshare", "--net"]
    return _run(*prefix, *_inner_command(folder, command))


def _inner_command(folder: Path, command: str) -> list[str]:
    return ["chroot", str(folder), "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8",
            "DEBIAN_FRONTEND=noninteractive", "HOME=/root", "bash", "-c", command]  # fmt: skip


def _run(*command: str) -> str:
    ended = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if ended.returncode:
        end = "\n".join((ended.stdout + ended.stderr).strip().splitlines()[-20:])
        raise BuildFailed(f"{' '.join(command)} failed ({ended.returncode}):\n{end}")
    return ended.stdout.strip()


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main())
