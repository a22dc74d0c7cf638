import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens each file as Gephi's window would and prints what Gephi holds then, as JSON, one line a file. */
public class ReadGraph {
  public static void main(String[] paths) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    for (String path : paths) {
      projects.newProject();
      Workspace workspace = projects.getCurrentWorkspace();
      Container container = importer.importFile(new File(path));
      StringBuilder json = new StringBuilder("{\"issues\":[");
      String separator = "";
      java.util.Iterator<Issue> issues = container.getReport().getIssues(1000);
      while (issues.hasNext()) {
        Issue issue = issues.next();
        json.append(separator).append(quote(issue.getLevel() + " " + issue.getMessage()));
        separator = ",";
      }
      importer.process(container, new DefaultProcessor(), workspace);
      GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
      out.println(json.append("],").append(graph(model)).append('}'));
      projects.closeCurrentProject();
    }
    System.exit(0);
  }

  private static String graph(GraphModel model) {
    DirectedGraph graph = model.getDirectedGraph();
    StringBuilder json = new StringBuilder("\"nodes\":[");
    String separator = "";
    for (Node node : graph.getNodes()) {
      json.append(separator).append("{\"id\":").append(quote(node.getId().toString()));
      for (Column column : model.getNodeTable()) field(json, column, node.getAttribute(column));
      json.append('}');
      separator = ",";
    }
    json.append("],\"edges\":[");
    separator = "";
    for (Edge edge : graph.getEdges()) {
      json.append(separator).append("{\"from\":").append(quote(edge.getSource().getId().toString()));
      json.append(",\"to\":").append(quote(edge.getTarget().getId().toString()));
      json.append(",\"type\":").append(quote(String.valueOf(edge.getTypeLabel())));
      json.append(",\"interval\":[");
      String comma = "";
      Interval[] intervals = edge.getIntervals();
      for (Interval interval : intervals == null ? new Interval[0] : intervals) {
        json.append(comma).append(quote(interval.getLow() + " " + interval.getHigh()));
        comma = ",";
      }
      json.append("],\"data\":{\"id\":").append(quote(edge.getId().toString()));
      for (Column column : model.getEdgeTable()) field(json, column, edge.getAttribute(column));
      json.append("}}");
      separator = ",";
    }
    return json.append(']').toString();
  }

  private static void field(StringBuilder json, Column column, Object value) {
    if (column.isProperty() && !column.getId().equals("label") || value == null) return;
    json.append(',').append(quote(column.getTitle())).append(':');
    json.append(value instanceof Number || value instanceof Boolean ? value.toString() : quote(value.toString()));
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      if (character < ' ' || character > '~' || character == '"' || character == '\\') {
        quoted.append(String.format("\\u%04x", (int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
