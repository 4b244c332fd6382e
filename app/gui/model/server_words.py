"""What the model dialog says of a server, in words: where text would go, what it serves, whether it has a key."""

from __future__ import annotations

from app.gui.language import COUNTS, translate
from app.gui.model.model_rows import Judgement, NamedServer
from app.gui.sentences import in_language


def servers_title(count: int) -> str:
    """The heading of their group."""
    if not count:
        return translate("ServerWords", "Servers · none is named")
    return translate("ServerWords", "Servers: text would leave this machine")


def server_kind(named: NamedServer) -> str:
    """The second line: where it is, and which of its models."""
    return " · ".join(filter(None, (named.server.host, named.server.model)))


def server_judgement(named: NamedServer) -> Judgement:
    """The verdict, short: that text goes there is said whatever it answers."""
    if named.is_asked:
        return Judgement("…", translate("ServerWords", "Asking what it serves"), "doubtful")
    if named.error is not None:
        return Judgement("✕", translate("ServerWords", "Did not work"), "bad")
    if named.facts is not None:
        return Judgement("!", translate("ServerWords", "Answers; documents would be sent there"), "doubtful")
    return Judgement("!", translate("ServerWords", "Documents would be sent there"), "doubtful")


def server_warning(named: NamedServer, *, is_used: bool) -> str:
    """What using it means, in whole sentences."""
    said = (
        translate(
            "ServerWords",
            "It answers now: each question, and the text or pictures of the pages asked, are sent to {host}.",
        )
        if is_used
        else translate(
            "ServerWords",
            "Once you choose it, each question, and the text or pictures of the pages asked, are sent to {host}.",
        )
    )
    checked = translate(
        "ServerWords",
        "Its quotes are looked up in your documents when they come, and dropped if they do not stand there.",
    )
    return f"{said.format(host=named.server.host)} {checked}"


def server_facts_lines(named: NamedServer) -> list[tuple[str, str]]:
    """What is known of it: name and value."""
    server, facts = named.server, named.facts
    not_asked = translate("ServerWords", "Not asked yet")
    model = (facts.model if facts else "") or server.model or not_asked
    return [
        (translate("ServerWords", "Address"), server.url),
        (translate("ServerWords", "Model"), model),
        (translate("ServerWords", "Context"), _context_words(named, not_asked)),
        (translate("ServerWords", "Images"), _images_words(named, not_asked)),
        (translate("ServerWords", "Key"), key_words(named)),
    ]


def key_words(named: NamedServer) -> str:
    """Where its key is."""
    if named.has_key and named.is_key_in_keyring:
        return translate("ServerWords", "kept in the keyring of this system")
    if named.has_key:
        return translate("ServerWords", "from the environment variable {name}").format(name=named.key_place)
    if named.key_place:  # it says why it is not known
        return in_language(named.key_place)
    if not named.has_keyring:
        return translate("ServerWords", "none: the keyring of this system cannot be read")
    return translate("ServerWords", "none")


def _context_words(named: NamedServer, not_asked: str) -> str:
    if named.server.context:
        return translate("ServerWords", "{tokens}, as you said").format(tokens=COUNTS.tokens(named.server.context))
    if named.facts is None:
        return not_asked
    return COUNTS.tokens(named.facts.context) if named.facts.context else translate("ServerWords", "It does not say")


def _images_words(named: NamedServer, not_asked: str) -> str:
    if named.server.sees_images:
        return translate("ServerWords", "it sees them, as you said")
    if named.facts is None:
        return not_asked
    if named.facts.sees_images:
        return translate("ServerWords", "it sees them")
    return translate("ServerWords", "it says nothing of them; pages without text are left out")
