"""Reads exported files with the readers of others and prints what they saw, one JSON document for all files.

Usage: read.py FORMAT FILE...
"""

import json
import sys
import unicodedata


def network(read):
    def seen(path):
        graph = read(path)
        return {
            "directed": graph.is_directed(),
            "nodes": [{"id": node, **data} for node, data in graph.nodes(data=True)],
            "edges": [
                {"from": edge[0], "to": edge[1], "data": {"id": edge[-2], **edge[-1]}}
                for edge in (graph.edges(keys=True, data=True) if graph.is_multigraph() else graph.edges(data=True))
            ],
        }

    return seen


def gexf(path):
    import networkx

    return network(networkx.read_gexf)(path)


def graphml(path):
    import networkx

    # A plain graph would lose the ids of the edges, which are the keys of a multigraph.
    return network(lambda file: networkx.read_graphml(file, force_multigraph=True))(path)


def stix(path):
    from stix2validator import ValidationOptions, validate_file

    result = validate_file(path, ValidationOptions(version="2.1"))
    objects = [found for found in result.object_results]
    return {
        "valid": result.is_valid,
        "errors": [str(error) for found in objects for error in (found.errors or [])]
        + ([str(result.fatal)] if result.fatal else []),
        "warnings": sorted({str(warning) for found in objects for warning in (found.warnings or [])}),
    }


def essence(text):
    """What is left when composition, white space and characters without a shape do not count: readers tidy those."""
    shapes = (character for character in unicodedata.normalize("NFC", text) if not character.isspace())
    return "".join(character for character in shapes if unicodedata.category(character) not in ("Cc", "Cf"))


def ftm(path):
    from followthemoney import model
    from followthemoney.exc import InvalidData

    entities, problems = [], []
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            data = json.loads(line)
            # cleaned=False makes the reader clean each value, and drop what is not valid for its type.
            proxy = model.get_proxy(data, cleaned=False)
            try:
                proxy.schema.validate(data)
            except InvalidData as error:
                problems.append(f"{proxy.id}: {error}")
            lost = {
                name: [value for value in values if essence(value) not in map(essence, proxy.get(name))]
                for name, values in data["properties"].items()
            }
            problems.extend(f"{proxy.id}.{name}: {value!r} was dropped" for name in lost for value in lost[name])
            entities.append({"id": proxy.id, "schema": proxy.schema.name, "caption": proxy.caption})
    return {"entities": entities, "problems": problems}


def docx(path):
    from docx import Document
    from docx.oxml.ns import qn

    document = Document(path)
    package = document.part.package
    footnotes = [part for part in package.iter_parts() if str(part.partname) == "/word/footnotes.xml"]
    pictures = document.element.xpath("//wp:docPr")
    return {
        # With what fields say, which its own text leaves out.
        "paragraphs": [
            {
                "style": one.style.name,
                "text": "".join(text.text or "" for text in one._p.xpath(".//w:t")),
                "fields": [field.get(qn("w:instr")) for field in one._p.xpath(".//w:fldSimple")],
            }
            for one in document.paragraphs
        ],
        "modified_by": document.core_properties.last_modified_by,
        "columns": [[column.width.pt for column in table.columns] for table in document.tables],
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        "alternatives": [picture.get("descr") for picture in pictures],
        "footnotes": "".join(part.blob.decode("utf-8") for part in footnotes),
    }


def pdf(path):
    from pypdf import PdfReader

    reader = PdfReader(path, strict=True)

    def bookmarks(items, level=0):
        for item in items:
            if isinstance(item, list):
                yield from bookmarks(item, level + 1)
            else:
                yield {"level": level, "title": item.title, "page": reader.get_destination_page_number(item)}

    fonts = [font for page in reader.pages for font in page["/Resources"].get("/Font", {}).values()]
    descriptors = [font.get_object()["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts if "/DescendantFonts" in font.get_object()]
    return {
        "title": reader.metadata.title,
        "pages": [page.extract_text() for page in reader.pages],
        "bookmarks": list(bookmarks(reader.outline)),
        "fonts": len(fonts),
        "embedded": sum("/FontFile2" in descriptor for descriptor in descriptors),
        "pictures": sum(len(page.images) for page in reader.pages),
        "tagged": bool(reader.trailer["/Root"].get("/MarkInfo", {}).get("/Marked")),
    }


READERS = {"gexf": gexf, "graphml": graphml, "stix": stix, "ftm": ftm, "docx": docx, "pdf": pdf}

if __name__ == "__main__":
    read = READERS[sys.argv[1]]
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump([read(path) for path in sys.argv[2:]], sys.stdout, ensure_ascii=True, default=str)
