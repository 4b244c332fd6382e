"""What the model dialog says of a model, in words: what it is, whether it fits this machine, how far its job is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.errors import AccessRefused
from app.gui.language import COUNTS, QT_TRANSLATE_NOOP, figure, percent, size_words, time_words, translate
from app.gui.model.model_jobs import Job, Stage
from app.gui.model.model_rows import Group, Judgement, ModelRow
from app.gui.model.server_words import server_judgement, server_kind, servers_title
from app.gui.sentences import in_language
from app.models.verdict import Verdict

if TYPE_CHECKING:
    from app.models.outlook import Machine, Outlook

PAGES, PAGE_TOKENS = 10, 500
"""Reading is told as the time for so many pages of so many tokens."""
OF_THE_CATALOGUE = (
    QT_TRANSLATE_NOOP("ModelWords", "English"),
    QT_TRANSLATE_NOOP("ModelWords", "over 140 languages"),
    QT_TRANSLATE_NOOP("ModelWords", "languages not verified"),
    QT_TRANSLATE_NOOP("ModelWords", "which languages it was trained for"),
    QT_TRANSLATE_NOOP("ModelWords", "the name of its repository"),
)
"""What the catalogue says in English."""


def group_title(group: Group, *, is_looking: bool, count: int) -> str:
    """The heading of a group."""
    if group is Group.INSTALLED:
        return translate("ModelWords", "Installed")
    if group is Group.OFFERED:
        return translate("ModelWords", "Can be fetched")
    if group is Group.SERVER:
        return servers_title(count)
    if is_looking:
        return translate("ModelWords", "On this machine already · looking…")
    if not count:
        return translate("ModelWords", "On this machine already · nothing found")
    return translate("ModelWords", "On this machine already")


def kind_words(row: ModelRow) -> str:
    """The second line: how exact, how large, what it reads."""
    if row.remote is not None:
        return server_kind(row.remote)
    if row.is_starter and not row.form:
        return translate("ModelWords", "Built in, prepared at first use")
    parts = [row.store] if row.store else []
    parts += [precision_words(row.form)] if row.form else []
    parts += [size_words(row.size)] if row.size else []
    if row.context:
        parts.append(eyes_words(row))
    if not row.is_tuned:
        parts.append(translate("ModelWords", "pretrained"))
    return " · ".join(parts)


def precision_words(form: str) -> str:
    """How exact the weights are, for who does not know what "Q4_K_M" is: the details say that."""
    bits = re.search(r"(?i)(?:int|q)(\d)", form)
    if bits is None:
        return translate("ModelWords", "full precision") if re.search(r"(?i)(?:bf|f|float)(?:16|32)", form) else form
    if int(bits[1]) <= 5:
        return translate("ModelWords", "smaller and faster")
    return translate("ModelWords", "almost full precision")


def eyes_words(row: ModelRow) -> str:
    """What it reads."""
    return translate("ModelWords", "text and images") if row.sees_images else translate("ModelWords", "text only")


def judgement_of(row: ModelRow) -> Judgement:
    """The verdict on a model here, short."""
    if row.remote is not None:
        return server_judgement(row.remote)
    if row.problem:
        return Judgement("✕", translate("ModelWords", "Cannot be used"), "bad")
    if row.outlook is None:
        return Judgement("✓", translate("ModelWords", "Fits this machine"), "good")
    context = figure(row.outlook.context)
    match row.outlook.verdict:
        case Verdict.WHOLE:
            words, sign, tone = translate("ModelWords", "Fits this machine"), "✓", "good"
        case Verdict.PART:
            is_whole = row.outlook.context >= row.context
            words = translate("ModelWords", "Fits this machine") if is_whole else _part_words(context)
            sign, tone = "✓", "good"
        case Verdict.SLOW:
            words, sign, tone = translate("ModelWords", "Fits, but writes slowly here"), "!", "doubtful"
        case Verdict.SHORT:
            words = translate("ModelWords", "Only {0} tokens fit").format(context)
            sign, tone = "!", "doubtful"
        case _:
            words, sign, tone = translate("ModelWords", "Does not fit this machine"), "✕", "bad"
    if row.disk_needed > _free_of(row) >= 0:
        return Judgement("✕", translate("ModelWords", "Not enough space on the disk"), "bad")
    return Judgement(sign, words, tone)


def _part_words(context: str) -> str:
    return translate("ModelWords", "Fits with {0} tokens").format(context)


def _free_of(row: ModelRow) -> int:
    """Bytes free on the disk; below 0: it does not matter, since nothing is to be made."""
    return -1 if row.group is Group.INSTALLED else row.disk_free


def verdict_sentence(row: ModelRow, machine: Machine | None) -> str:
    """The verdict in whole sentences."""
    if row.problem:
        return in_language(row.problem)
    if row.outlook is None:
        return translate("ModelWords", "The small model that comes with Pincite. It runs on any machine.")
    outlook = row.outlook
    needed, free = size_words(outlook.fit.need.peak), size_words(outlook.fit.available)
    longest, context = figure(outlook.fit.longest), figure(outlook.context)
    match outlook.verdict:
        case Verdict.NO:
            said = translate(
                "ModelWords",
                "It takes {0} of memory with all its context, and {1} are free: not even a short one fits.",
            ).format(needed, free)
        case Verdict.SHORT:
            said = translate(
                "ModelWords",
                "Of its {0} tokens only {1} fit into the memory that is free: too few for documents.",
            ).format(longest, context)
        case Verdict.PART if outlook.context >= outlook.fit.longest:
            said = translate(
                "ModelWords",
                "{0} of its {1} tokens fit, and all of them where what was read is kept as int8 (settings).",
            ).format(figure(outlook.fit.largest_context), longest)
        case Verdict.PART:
            said = translate("ModelWords", "{0} of its {1} tokens fit into the {2} of memory that are free.").format(
                context, longest, free
            )
        case Verdict.SLOW:
            said = translate("ModelWords", "It fits, but answers come slower here than one reads aloud.")
        case _:
            said = translate("ModelWords", "It fits with all of its {0} tokens, in {1} of {2} that are free.").format(
                longest, needed, free
            )
    if row.group is not Group.INSTALLED and row.disk_needed > row.disk_free:
        lacks = translate("ModelWords", "The disk lacks {0} for it.").format(
            size_words(row.disk_needed - row.disk_free)
        )
        return f"{said} {lacks}"
    if outlook.writing is None and outlook.context:
        speed = translate("ModelWords", "How fast it is here is not measured yet.")
        return f"{said} {speed}"
    return said


def speed_words(outlook: Outlook | None) -> str:
    """How fast it is here, or that it is not known."""
    if outlook is None or not outlook.reading or not outlook.writing:
        return translate("ModelWords", "Not measured yet")
    read = time_words(PAGES * PAGE_TOKENS / outlook.reading)
    return translate("ModelWords", "Reads {0} pages in about {1}, writes about {2} tokens a second").format(
        figure(PAGES), read, figure(outlook.writing, 0 if outlook.writing >= 3 else 1)
    )


def memory_words(outlook: Outlook | None) -> str:
    """How much memory it takes."""
    if outlook is None:
        return translate("ModelWords", "Little")
    return translate("ModelWords", "{0} with all its context, {1} are free").format(
        size_words(outlook.fit.need.peak), size_words(outlook.fit.available)
    )


def context_words(row: ModelRow) -> str:
    """How much text it takes at once."""
    made_for = COUNTS.tokens(row.context)
    if row.outlook is None or row.outlook.context >= row.context:
        return translate("ModelWords", "{0}, all of them fit here").format(made_for) if row.outlook else made_for
    return translate("ModelWords", "{0}, of which {1} fit here").format(made_for, figure(row.outlook.context))


def machine_words(machine: Machine | None) -> str:
    """The line about this machine."""
    if machine is None:
        return translate("ModelWords", "Looking at this machine…")
    name = machine.name.partition(",")[0]
    if machine.where == "gpu":
        return translate("ModelWords", "{0} with {1} of memory").format(name, size_words(machine.memory))
    return translate("ModelWords", "{0}, {1} of memory free, {2} on the disk").format(
        name, size_words(machine.memory), size_words(machine.disk_free)
    )


def job_words(job: Job) -> str:
    """How far a job is, in a few words for its row."""
    share = "" if job.share is None else percent(job.share)
    match job.stage:
        case Stage.WAITING:
            return translate("ModelWords", "Waiting for its turn")
        case Stage.FETCHING:
            return (
                translate("ModelWords", "Fetching, {0}").format(share)
                if share
                else translate("ModelWords", "Asking the hub")
            )
        case Stage.MAKING:
            return translate("ModelWords", "Making it ready, {0}").format(share)
        case Stage.PAUSED:
            return translate("ModelWords", "Paused at {0}").format(share)
        case _ if isinstance(job.error, AccessRefused):
            return translate("ModelWords", "Its terms are to be accepted first")
        case _:
            return translate("ModelWords", "Did not work")


def job_sentence(job: Job) -> str:
    """How far a job is, with amounts, speed and estimate."""
    if job.stage is Stage.FETCHING and job.total:
        parts = [translate("ModelWords", "Fetching: {0} of {1}").format(size_words(job.done), size_words(job.total))]
        if job.bytes_per_s:
            parts.append(translate("ModelWords", "{0} MB/s").format(figure(job.bytes_per_s / 1e6, 1)))
        if job.left_s is not None:
            parts.append(translate("ModelWords", "{0} left").format(time_words(job.left_s)))
        return " · ".join([*parts, job.text])
    return " · ".join([job_words(job), *([job.text] if job.text and job.is_running else [])])
