// Generated from graph/vocabulary/ by `npm run generate`. Edit the vocabulary, not this file.

export const FAMILIES = ["hostile","speech","support","diplomacy","structure","location","analysis"] as const;
export type Family = (typeof FAMILIES)[number];

export const STATUSES = ["reported","assessed","alleged","suspected","forecast","conditional","recommended"] as const;
export type Status = (typeof STATUSES)[number];

export const ENTITY_KINDS = ["State","Government","Military","ArmedGroup","Person","Organisation","Population","Unidentified","Place","Event"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const RELATION_TYPES = ["ACCUSES","SHELTERS"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const STANCES = ["asserts","denies","suspects","withholds","predicts"] as const;
export type Stance = (typeof STANCES)[number];

export const PRECISIONS = ["exact","at_least","at_most","about"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const FIGURE_MEASURES = ["killed","injured","incidents","attacks","length","duration"] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

export const FAMILY_ROWS = [
  {
    "id": "hostile",
    "label": "Hostile",
    "definition": "Violence and open enmity, strikes, attacks, killings, reprisals.",
    "colour": {
      "light": "#B5190C",
      "dark": "#EC4A28"
    },
    "end": "triangle",
    "width": 1
  },
  {
    "id": "speech",
    "label": "Coercive speech",
    "definition": "Words used against somebody, accusations, warnings, denials, pressure.",
    "colour": {
      "light": "#CC6F0A",
      "dark": "#FCBC2E"
    },
    "end": "chevrons",
    "width": 1
  },
  {
    "id": "support",
    "label": "Support",
    "definition": "Help, shelter, direction and allegiance between parties that fight or let others fight.",
    "colour": {
      "light": "#004A3E",
      "dark": "#90F7BC"
    },
    "end": "disc",
    "width": 1
  },
  {
    "id": "diplomacy",
    "label": "Diplomacy",
    "definition": "Dealings between governments and their officials, visits, agreements, mediation.",
    "colour": {
      "light": "#3A83D2",
      "dark": "#58A6EC"
    },
    "end": "diamond",
    "width": 1
  },
  {
    "id": "structure",
    "label": "Structure",
    "definition": "Who belongs to, leads or holds office in what.",
    "colour": {
      "light": "#646D78",
      "dark": "#AEB7C2"
    },
    "end": "square",
    "width": 0.72
  },
  {
    "id": "location",
    "label": "Location",
    "definition": "Where somebody is, acts or lies.",
    "colour": {
      "light": "#928A76",
      "dark": "#7D7266"
    },
    "end": "bar",
    "width": 0.65
  },
  {
    "id": "analysis",
    "label": "Analysis",
    "definition": "What the source or an analyst makes of it, causes, links, reports, withheld judgments.",
    "colour": {
      "light": "#4A1585",
      "dark": "#7A62D4"
    },
    "end": "barb",
    "width": 0.85
  }
] as const;

export const STATUS_ROWS = [
  {
    "id": "reported",
    "label": "Reported",
    "definition": "The source says it flatly, in its own voice.",
    "short": "the source says it in its own voice",
    "tie": true,
    "rank": 1,
    "stroke": "solid",
    "end": "filled"
  },
  {
    "id": "assessed",
    "label": "Assessed",
    "definition": "A judgment of the author, or of an analyst whom the source quotes.",
    "short": "an inference the text makes",
    "tie": true,
    "rank": 2,
    "stroke": "dash-long",
    "end": "filled"
  },
  {
    "id": "alleged",
    "label": "Alleged",
    "definition": "A party says it about another; the source relays it and does not make it its own.",
    "short": "a party's claim",
    "tie": true,
    "rank": 3,
    "stroke": "dash",
    "end": "hollow"
  },
  {
    "id": "suspected",
    "label": "Suspected",
    "definition": "Raised with a hedge, and claimed by nobody outright.",
    "short": "raised, not claimed",
    "tie": true,
    "rank": 4,
    "stroke": "dots",
    "end": "hollow"
  },
  {
    "id": "forecast",
    "label": "Forecast",
    "definition": "Expected to happen; it has not.",
    "short": "expected",
    "tie": false,
    "rank": 5,
    "stroke": "rail",
    "end": "hollow"
  },
  {
    "id": "conditional",
    "label": "Conditional",
    "definition": "Would happen only if something else did.",
    "short": "only if something else",
    "tie": false,
    "rank": 6,
    "stroke": "rail-cut",
    "end": "hollow"
  },
  {
    "id": "recommended",
    "label": "Recommended",
    "definition": "Said to be needed or right to do; it has not been done.",
    "short": "said to be needed",
    "tie": false,
    "rank": 7,
    "stroke": "beads",
    "end": "hollow"
  }
] as const;

export const KIND_ROWS = [
  {
    "id": "State",
    "label": "State",
    "plural": "States",
    "layer": "actor",
    "definition": "A country as an actor, and as a theatre; both are one node.",
    "colour": {
      "light": "#0F1D32",
      "dark": "#C9D8EA"
    },
    "mark": "ring-core"
  },
  {
    "id": "Government",
    "label": "Government",
    "plural": "Governments",
    "layer": "actor",
    "definition": "An administration, regime or leadership, where the source sets it apart from its state.",
    "colour": {
      "light": "#5D90BE",
      "dark": "#517FAD"
    },
    "mark": "ring-core-hole"
  },
  {
    "id": "Military",
    "label": "Military",
    "plural": "Militaries",
    "layer": "actor",
    "definition": "Armed or security forces of a state, and units of them.",
    "colour": {
      "light": "#646E45",
      "dark": "#6B7A37"
    },
    "mark": "thick-ring-dot"
  },
  {
    "id": "ArmedGroup",
    "label": "Armed group",
    "plural": "Armed groups",
    "layer": "actor",
    "definition": "An organised group under arms that is not a state's own, and is named.",
    "colour": {
      "light": "#632A12",
      "dark": "#DF986A"
    },
    "mark": "disc-hole"
  },
  {
    "id": "Person",
    "label": "Person",
    "plural": "Persons",
    "layer": "actor",
    "definition": "One human being, named.",
    "colour": {
      "light": "#91867D",
      "dark": "#988577"
    },
    "mark": "disc"
  },
  {
    "id": "Organisation",
    "label": "Organisation",
    "plural": "Organisations",
    "layer": "actor",
    "definition": "An institution without arms, such as a research centre.",
    "colour": {
      "light": "#004F4B",
      "dark": "#76B0AA"
    },
    "mark": "thin-ring-half"
  },
  {
    "id": "Population",
    "label": "Population",
    "plural": "Populations",
    "layer": "actor",
    "definition": "People spoken of together, such as civilians or a people.",
    "colour": {
      "light": "#AD8007",
      "dark": "#FCDB6C"
    },
    "fill": {
      "light": "#F3E6BF",
      "dark": "#423A1C"
    },
    "mark": "tinted-disc"
  },
  {
    "id": "Unidentified",
    "label": "Not identified",
    "plural": "Not identified in the text",
    "layer": "actor",
    "definition": "The source knows that there is someone, and does not say who.",
    "colour": {
      "light": "#5E6873",
      "dark": "#A3ADB8"
    },
    "mark": "ring-question"
  },
  {
    "id": "Place",
    "label": "Place",
    "plural": "Places",
    "layer": "place",
    "definition": "A territory, region, sea or border that is not a state.",
    "colour": {
      "light": "#5E6873",
      "dark": "#A3ADB8"
    },
    "mark": "ring-tiny-dot"
  },
  {
    "id": "Event",
    "label": "Event",
    "plural": "Events",
    "layer": "event",
    "definition": "Something that happened or is to happen, such as an attack, a visit, a war or an election.",
    "colour": {
      "light": "#88448A",
      "dark": "#A24E78"
    },
    "mark": "thick-ring"
  }
] as const;

export const RELATION_ROWS = [
  {
    "id": "ACCUSES",
    "label": "accuses",
    "inverse": "is accused by",
    "family": "speech",
    "definition": "Says publicly that another has done or does wrong. What it says is a statement of its own.",
    "example": "Pakistan accuses Iran of giving refuge to Baloch groups.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [
        "112"
      ],
      "plover": [
        "ACCUSE"
      ],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  },
  {
    "id": "SHELTERS",
    "label": "shelters",
    "inverse": "is sheltered by",
    "family": "support",
    "definition": "Gives refuge or lets somebody stay out of reach of a pursuer.",
    "example": "Pakistan says that Iran shelters the Balochistan Liberation Army.",
    "subjects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Population",
      "Unidentified"
    ],
    "objects": [
      "State",
      "Government",
      "Military",
      "ArmedGroup",
      "Person",
      "Organisation",
      "Population",
      "Unidentified"
    ],
    "symmetric": false,
    "codes": {
      "cameo": [],
      "plover": [
        "AID"
      ],
      "stix": [],
      "ftm": [
        "UnknownLink"
      ]
    }
  }
] as const;

export const STANCE_ROWS = [
  {
    "id": "asserts",
    "definition": "Says that it is so."
  },
  {
    "id": "denies",
    "definition": "Says that it is not so."
  },
  {
    "id": "suspects",
    "definition": "Thinks it may be so."
  },
  {
    "id": "withholds",
    "definition": "Declines to judge whether it is so."
  },
  {
    "id": "predicts",
    "definition": "Expects that it will be so."
  }
] as const;

export const PRECISION_ROWS = [
  {
    "id": "exact",
    "definition": "The number as given, without a qualifier."
  },
  {
    "id": "at_least",
    "definition": "The number or more: over, more than, at least."
  },
  {
    "id": "at_most",
    "definition": "The number or fewer: up to, as many as, at most."
  },
  {
    "id": "about",
    "definition": "Around the number: about, some, a dozen, a hundred."
  }
] as const;

export const MEASURE_ROWS = [
  {
    "id": "killed",
    "label": "killed",
    "unit": "people"
  },
  {
    "id": "injured",
    "label": "injured",
    "unit": "people"
  },
  {
    "id": "incidents",
    "label": "incidents",
    "unit": "incidents"
  },
  {
    "id": "attacks",
    "label": "attacks",
    "unit": "attacks"
  },
  {
    "id": "length",
    "label": "length",
    "unit": "miles"
  },
  {
    "id": "duration",
    "label": "duration",
    "unit": "years"
  }
] as const;
