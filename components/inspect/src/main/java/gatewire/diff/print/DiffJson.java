package gatewire.diff.print;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.diff.Change;
import gatewire.diff.Impact;
import gatewire.diff.update.UpdatePlan;
import java.util.List;

/** Prints differences as JSON. {@code components/docs/diff.md} describes the members. */
final class DiffJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DiffJson() {}

  static String of(DiffReport report) {
    ObjectNode root =
        JSON.createObjectNode().put("before", report.before()).put("after", report.after());
    for (Impact impact : Impact.values()) {
      root.put(impact.toString(), report.of(impact).size());
    }
    ArrayNode changes = root.putArray("changes");
    report.changes().forEach(change -> changes.add(change(change)));
    report
        .plan()
        .ifPresentOrElse(plan -> root.set("update", update(plan)), () -> root.putNull("update"));
    return root.toPrettyString();
  }

  private static ObjectNode change(Change change) {
    return JSON.createObjectNode()
        .put("impact", change.impact().toString())
        .put("subject", change.subject())
        .put("place", change.place())
        .put("change", change.text());
  }

  private static ObjectNode update(UpdatePlan plan) {
    ObjectNode node = JSON.createObjectNode();
    strings(node.putArray("created"), plan.created());
    strings(node.putArray("deleted"), plan.deleted());
    node.put("updated", plan.updated());
    ArrayNode replaced = node.putArray("replaced");
    plan.replaced()
        .forEach(
            one -> {
              ObjectNode item =
                  replaced
                      .addObject()
                      .put("type", one.type())
                      .put("resource", one.label())
                      .put("deletedFirst", one.deletedFirst());
              strings(item.putArray("reasons"), one.reasons());
            });
    return node.put("newDeployment", plan.deploys()).put("gapSeconds", plan.gap().toSeconds());
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
