"""What it means that a server refuses: its status and its words, to the error and the sentence for the user.

a key is wanted              401, 403; 400 "No connected db." (LiteLLM without a database)
too much at once             413; 400, 422, 500 about the context
its model does not see       400, 500 about images, where there were some
it will answer soon          503 "Loading model" (llama.cpp)

LM Studio says what is too much, and what its model does not see, as an error in the stream of a 200.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from app.errors import AccessRefused, DocumentTooLong, HubFailed, ModelUnknown, PinciteError

_ABOUT_THE_QUESTION = (400, 413, 415, 422, 500, 501)
"""Answers that may be about what was sent. llama.cpp's server says 500 where its model does not see."""
_NO_KEY_OF_LITELLM = "no connected db"
"""A LiteLLM proxy looks up in a database every key that is not its own, and says so where it has none."""
_PICTURES = ("image", "multimodal")


def refusal(status: int, said: str, name: str, url: str, no_key: str) -> PinciteError:
    """The error for a status, in a sentence for the user.

    Args:
        status: That of HTTP.
        said: What the server says of it.
        name: What the user calls it by.
        url: Base of its API.
        no_key: Why it is not known whether there is a key; else "".
    """
    host = urlsplit(url).netloc
    words = said or "nothing more"
    if wants_key(status, said) and no_key:
        return AccessRefused(f"{host} wants a key ({status}). {no_key}")
    if wants_key(status, said):
        return AccessRefused(
            f"{host} does not accept the key, or wants one ({status}). Keep it in the window's model"
            f" dialog, or with: pincite models remote key {name} FILE"
        )
    if status == 404:
        return ModelUnknown(f"{host} has no such model, or no OpenAI API at {url} (404). It says: {words}")
    if is_too_long(status, said):
        return DocumentTooLong(f"{host} says that it is too much at once: {words}")
    if is_loading(status, said):
        return HubFailed(f"{host} still loads its model ({status}). Try again later.")
    if status in (429, 503):
        return HubFailed(f"{host} is busy ({status}), and stayed so. Try again later.")
    if status >= 500:
        return HubFailed(f"{host} failed ({status}). It says: {words}")
    return HubFailed(f"{host} does not take the question ({status}). It says: {words}")


def refused_pictures(status: int, said: str, url: str) -> PinciteError:
    """The error for a server that does not take pictures."""
    host = urlsplit(url).netloc
    return HubFailed(f"{host} does not take the pictures of the pages ({status}). It says: {said}")


def refused_within(said: str, url: str, *, has_pictures: bool) -> PinciteError:
    """The error for what a server says in its stream: LM Studio refuses there, with status 200, what is too much."""
    if is_too_long(400, said):
        return refusal(400, said, "", url, "")
    if has_pictures and is_about_pictures(400, said):
        return refused_pictures(200, said, url)
    return HubFailed(f"{urlsplit(url).netloc} failed while it answered: {said}")


def wants_key(status: int, said: str) -> bool:
    """Whether the key is missing, or another one is wanted."""
    return status in (401, 403) or (status == 400 and said.casefold().startswith(_NO_KEY_OF_LITELLM))


def is_too_long(status: int, said: str) -> bool:
    """Whether more was sent than the model takes at once: another try would be refused as well."""
    words = said.casefold()
    about = "context" in words and any(word in words for word in ("length", "exceed", "window", "size", "maximum"))
    return status == 413 or (status in _ABOUT_THE_QUESTION and about)


def is_about_pictures(status: int, said: str) -> bool:
    """Whether pictures are refused, if there were any: another try would be refused as well."""
    words = said.casefold()
    return status in _ABOUT_THE_QUESTION and any(word in words for word in _PICTURES)


def is_loading(status: int, said: str) -> bool:
    """Whether the server is there, and its model is not yet."""
    return status == 503 and re.search(r"\bloading\b", said, re.IGNORECASE) is not None
