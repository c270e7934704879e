package gatewire.diff.print;

import gatewire.diff.update.Replacement;
import gatewire.diff.update.UpdatePlan;
import java.util.ArrayList;
import java.util.List;

/** Formats the effect of the next deployment, one sentence for each line. */
final class PlanText {

  private static final String REST_API = "aws:apigateway/restApi:RestApi";
  private static final String STAGE = "aws:apigateway/stage:Stage";
  private static final String PERMISSION = "aws:lambda/permission:Permission";

  private PlanText() {}

  static List<String> lines(UpdatePlan plan) {
    if (plan.isEmpty()) {
      return List.of("changes nothing.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "creates %d, updates %d in place, replaces %d and deletes %d resources%s."
            .formatted(
                plan.created().size(),
                plan.updated(),
                plan.replaced().size(),
                plan.deleted().size(),
                plan.deploys() ? ", and makes a new deployment" : ""));
    plan.replaced().forEach(one -> lines.add(replacement(one)));
    if (plan.created().stream().anyMatch(label -> label.startsWith("RestApi "))
        && plan.deleted().stream().anyMatch(label -> label.startsWith("RestApi "))) {
      lines.add("deletes a RestApi and creates another one: its id and its URL change.");
    }
    effects(plan).forEach(lines::add);
    return lines;
  }

  private static String replacement(Replacement one) {
    return "replaces %s, because %s; %s."
        .formatted(
            one.label(),
            reason(one),
            one.deletedFirst() ? "the old one is deleted first" : "the new one is created first");
  }

  private static String reason(Replacement one) {
    boolean inputs = one.reasons().stream().noneMatch(reason -> reason.contains(" is "));
    return inputs
        ? String.join(", ", one.reasons()) + (one.reasons().size() == 1 ? " changes" : " change")
        : String.join(", ", one.reasons());
  }

  /** Describes what clients notice. A stage serves its deployment, which is a copy of the API. */
  private static List<String> effects(UpdatePlan plan) {
    List<String> effects = new ArrayList<>();
    if (!plan.gap().isZero()) {
      effects.add(
          "These slots are gone from the API's definition for at least %d s (API Gateway accepts about 10 calls per second)."
              .formatted(plan.gap().toSeconds()));
    }
    if (replaces(plan, REST_API)) {
      effects.add("A replaced RestApi has another id, so that its URL changes.");
    } else if (replaces(plan, STAGE)) {
      effects.add("The URL of a replaced stage does not respond until the new stage exists.");
    } else if (plan.deploys()) {
      effects.add(
          "Clients get the old deployment until the stage switches to the new one, without a gap.");
    }
    if (replaces(plan, PERMISSION)) {
      effects.add("Calls of a function fail while its permission is gone.");
    }
    return effects;
  }

  private static boolean replaces(UpdatePlan plan, String type) {
    return plan.replaced().stream().anyMatch(one -> one.type().equals(type));
  }
}
