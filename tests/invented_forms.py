"""Invoices, leases and harbour reports with the values that stand in them. Everything in them is invented."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from similar_facts import PEOPLE, STONE, TOWNS

# fmt: off
GOODS = [
    "Copier paper A4", "Oak shelf", "Desk lamp", "Ink, black", "Coat hooks", "Wall clock", "Door mat", "Steel ruler",
    "Cork board", "Filing box", "Rubber stamp", "Folding chair",
]
FIRMS = ["Quarrel & Finch Ltd", "Nordlicht Handel GmbH", "Bramble Tools", "Ardent Paper Mill", "Seven Gables Supply"]
STREETS = ["Mill Lane", "Harbour Street", "Foundry Road", "Castle Row", "Orchard Way"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
# fmt: on

INVOICE_SCHEMA: dict[str, Any] = {
    "type": "object",
    "title": "Invoice",
    "properties": {
        "invoice_number": {"type": "string"},
        "invoice_date": {"type": "string", "format": "date"},
        "customer": {"type": "string", "description": "name of the customer"},
        "total": {"type": "number", "description": "total amount"},
        "payment_due": {"type": "string", "format": "date", "description": "date on which the payment is due"},
        "vat_number": {"type": ["string", "null"], "description": "VAT number of the seller"},
        "discount_code": {"type": ["string", "null"], "description": "discount code"},
    },
    "required": ["invoice_number", "total"],
}
LEASE_SCHEMA: dict[str, Any] = {
    "type": "object",
    "title": "Lease",
    "properties": {
        "landlord": {"type": "string", "description": "name of the landlord"},
        "tenant": {"type": "string", "description": "name of the tenant"},
        "monthly_rent": {"type": "number", "description": "monthly rent"},
        "deposit": {"type": "number", "description": "amount of the deposit"},
        "begins": {"type": "string", "format": "date", "description": "date on which the lease begins"},
        "notice_period": {"type": "string", "description": "notice period"},
        "parking_space": {"type": ["string", "null"], "description": "number of the parking space"},
    },
}
HARBOUR_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "designer": {"type": "string", "description": "name of the designer of the lighthouse"},
        "year": {"type": "integer", "description": "year in which the lighthouse was finished"},
        "height": {"type": "string", "description": "height of the lighthouse"},
        "keeper": {"type": "string", "description": "name of the first keeper"},
        "boats": {"type": "integer", "description": "number of fishing boats registered in the harbour"},
        "airport": {"type": ["string", "null"], "description": "name of the nearest airport"},
    },
}
ITEMS_SCHEMA: dict[str, Any] = {
    "type": "array",
    "title": "Items of the invoice",
    "items": {
        "type": "object",
        "properties": {
            "article": {"type": "string"},
            "quantity": {"type": "integer"},
            "price": {"type": "number"},
        },
    },
}


@dataclass(frozen=True)
class Filled:
    """A document's pages with what a form is filled with from it; None: it does not say."""

    pages: list[str]
    values: dict[str, str | None]
    rows: tuple[dict[str, str], ...] = ()


def make_invoice(seed: int) -> Filled:
    chance = random.Random(seed)
    number = f"{chance.choice('ABKR')}-{chance.randint(1000, 9999)}/{chance.randint(20, 26)}"
    issued, due = _day(chance), _day(chance)
    customer, firm = chance.choice(PEOPLE), chance.choice(FIRMS)
    rows, total = [], 0
    for article in chance.sample(GOODS, chance.randint(2, 4)):
        quantity, cents = chance.randint(1, 12), chance.randint(250, 48000)
        total += quantity * cents
        rows.append({"article": article, "quantity": str(quantity), "price": f"{cents / 100:,.2f}"})
    values: dict[str, str | None] = {
        "invoice_number": number,
        "invoice_date": issued,
        "customer": customer,
        "total": f"{total / 100:,.2f}",
        "payment_due": due,
        "vat_number": f"GB{chance.randint(100000000, 999999999)}",
        "discount_code": None,
    }
    lines = "\n".join(f"{row['article']} {row['quantity']} {row['price']}" for row in rows)
    page = (
        f"{firm}\n{chance.randint(2, 90)} {chance.choice(STREETS)}, {chance.choice(TOWNS)}\n\nINVOICE\n\n"
        f"Invoice number: {number}\nInvoice date: {issued}\nCustomer: {customer}\n\nArticle Quantity Price\n{lines}\n\n"
        f"Total: {values['total']} EUR\n\nPayment is due on {due}. Please quote the invoice number.\n"
        f"VAT number {values['vat_number']}. Goods remain ours until they are paid."
    )
    return Filled([page], values, tuple(rows))


def make_lease(seed: int) -> Filled:
    chance = random.Random(seed)
    landlord, tenant = chance.sample(PEOPLE, 2)
    rent, months = chance.randint(40, 190) * 10, chance.choice(["two", "three", "six"])
    values: dict[str, str | None] = {
        "landlord": landlord,
        "tenant": tenant,
        "monthly_rent": f"{rent:,}",
        "deposit": f"{rent * 3:,}",
        "begins": _day(chance),
        "notice_period": f"{months} months",
        "parking_space": None,
    }
    town = chance.choice(TOWNS)
    first = (
        f"Lease\n\nThis lease is made between {landlord}, called the landlord, and {tenant}, called the tenant. The "
        f"landlord lets to the tenant the flat on the second floor of the house at {chance.randint(2, 90)} "
        f"{chance.choice(STREETS)} in {town}. The flat has four rooms, a kitchen and a bath, and a cellar of its own. "
        f"The lease begins on {values['begins']} and runs until notice is given by either side."
    )
    second = (
        f"The monthly rent is {rent:,} crowns and is paid in advance by the third working day. A deposit of "
        f"{rent * 3:,} crowns is paid before the keys are handed over, and is returned with interest at the end."
        f"\n\nThe notice period is {months} months for both sides. The tenant keeps the stairs clean every second "
        "week. Pets other than birds and fish need the written consent of the landlord."
    )
    return Filled([first, second], values)


def make_harbour(seed: int) -> Filled:
    chance = random.Random(seed)
    town = chance.choice(TOWNS)
    builder, keeper = chance.sample(PEOPLE, 2)
    year, height, boats = chance.randint(1810, 1990), chance.randint(11, 88), chance.randint(12, 240)
    page = (
        f"The harbour of {town}\n\nThe harbour of {town} lies on the northern coast and has a lighthouse of its own. "
        f"The lighthouse was designed by {builder} and was finished in {year}. It is built of {chance.choice(STONE)}"
        f" and stands {height} metres high. The work cost {chance.randint(20, 900)},000 crowns, which the town paid "
        f"over eleven years. The first keeper was {keeper}, who lived in the tower with a family of six. Today {boats} "
        "fishing boats are registered in the harbour, and the ferry calls there every morning."
    )
    values: dict[str, str | None] = {
        "designer": builder,
        "year": str(year),
        "height": f"{height} metres",
        "keeper": keeper,
        "boats": str(boats),
        "airport": None,
    }
    return Filled([page], values)


def _day(chance: random.Random) -> str:
    return f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(2019, 2026)}"
