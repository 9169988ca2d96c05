"""Reads what test_draw.cpp wrote as other programs read it: every format must tell of the same
nodes and edges. Graphs are read by networkx where it is there. Prints what is wrong."""
import json
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

try:
    import networkx
except ImportError:
    networkx = None

folder = Path(sys.argv[1])
faults = []


def count_of_xml(path):
    root = tree.parse(path).getroot()
    named = lambda name: [e for e in root.iter() if e.tag.rpartition("}")[2] == name]
    return len(named("node")), len(named("edge"))


# Oligrapher has one line between two nodes for all that is said of them.
def check_oligrapher(path, nodes):
    graph = json.loads(path.read_text(encoding="utf-8"))["graph"]
    if len(graph["nodes"]) != nodes:
        faults.append(f"{path.name}: {len(graph['nodes'])} nodes, not {nodes}")
    for edge in graph["edges"].values():
        if not {edge["node1_id"], edge["node2_id"]} <= graph["nodes"].keys():
            faults.append(f"{path.name}: an edge without its node")


def count_of_dot(path):
    lines = path.with_name(path.name + ".plain").read_text(encoding="utf-8").splitlines()
    return sum(x.startswith("node ") for x in lines), sum(x.startswith("edge ") for x in lines)


def count_of_networkx(path):
    read = networkx.read_graphml if path.suffix == ".graphml" else networkx.read_gexf
    graph = read(path)
    return graph.number_of_nodes(), graph.number_of_edges()


for graphml in sorted(folder.glob("*.graphml")):
    wanted = count_of_xml(graphml)
    if wanted[0] == 0:
        faults.append(f"{graphml.name}: no nodes")
    check_oligrapher(graphml.with_suffix(".oligrapher"), wanted[0])
    others = {graphml.with_suffix(".gexf"): count_of_xml}
    if graphml.with_suffix(".dot.plain").exists():
        others[graphml.with_suffix(".dot")] = count_of_dot
    for path, count in others.items():
        if count(path) != wanted:
            faults.append(f"{path.name}: {count(path)}, but {wanted} in {graphml.name}")
    if networkx:
        for path in (graphml, graphml.with_suffix(".gexf")):
            if count_of_networkx(path) != wanted:
                faults.append(f"{path.name}: networkx reads {count_of_networkx(path)}, not {wanted}")
for fault in faults[:20]:
    print("check_diagrams.py:", fault)
sys.exit(1 if faults or not list(folder.glob("*.graphml")) else 0)
