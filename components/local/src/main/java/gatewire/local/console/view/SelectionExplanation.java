package gatewire.local.console.view;

import gatewire.describe.ComposedPattern;
import gatewire.local.console.view.Timeline.Candidate;
import gatewire.local.trace.TraceFact;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.SelectionPattern;
import gatewire.template.RenderLimits;
import gatewire.template.engine.MatchBudget;
import java.util.List;
import java.util.Optional;

/** Explains which integration response was selected, and why the others were not. */
record SelectionExplanation(Integration integration, TraceFact.ResponseSelected selected) {

  private static final int MAX_SHOWN = 80;

  List<Candidate> candidates() {
    MatchBudget budget = new MatchBudget(RenderLimits.DEFAULT.time());
    return integration.responses().stream().map(response -> candidate(response, budget)).toList();
  }

  private Candidate candidate(IntegrationResponse response, MatchBudget budget) {
    boolean isSelected = response.status().value() == selected.status();
    String why =
        response
            .selectionPattern()
            .map(pattern -> why(pattern, isSelected, budget))
            .orElseGet(
                () ->
                    isSelected
                        ? "The default response: no pattern matches %s.".formatted(shown())
                        : "The default response is used only if no pattern matches.");
    return new Candidate(
        response.status().toString(),
        response.selectionPattern().map(SelectionPattern::regex).orElse(""),
        isSelected,
        why);
  }

  private String why(SelectionPattern pattern, boolean isSelected, MatchBudget budget) {
    Optional<String> problem = pattern.problem();
    String authored = ComposedPattern.describe(pattern).map(words -> " (" + words + ")").orElse("");
    if (isSelected) {
      return "The pattern%s matches the whole of %s.".formatted(authored, shown());
    } else if (problem.isPresent()) {
      return "The pattern is invalid (%s), so it matches nothing.".formatted(problem.get());
    } else if (isCut()) {
      return "Only the beginning of %s is kept, so this cannot be explained.".formatted(shown());
    }
    try {
      return notSelected(pattern, authored, budget);
    } catch (MatchBudget.Undecided e) {
      return "The pattern cannot be decided: " + e.reason();
    }
  }

  private String notSelected(SelectionPattern pattern, String authored, MatchBudget budget) {
    String value = selected.selection();
    SelectionPattern own = ComposedPattern.authored(pattern);
    if (budget.matches(pattern.compile(), value)) {
      return "The pattern%s matches, too, but another response was preferred.".formatted(authored);
    } else if (budget.matches(own.compile(), value)) {
      return "The pattern%s excludes what the pattern of another response matches."
          .formatted(authored);
    } else if (value.isEmpty() || !budget.finds(own.compile(), value)) {
      return "The pattern%s does not match %s.".formatted(authored, shown());
    }
    return value.contains("\n") && own.regex().contains(".")
        ? "The pattern%s matches only a part of %s: a dot does not match its line breaks."
            .formatted(authored, shown())
        : "The pattern%s matches only a part of %s; it must match the whole."
            .formatted(authored, shown());
  }

  private boolean isCut() {
    return selected.selection().length() == TraceFact.MAX_LENGTH;
  }

  /** Names the string that patterns are matched against: a status, or a function's message. */
  private String shown() {
    String value = selected.selection();
    if (value.equals(String.valueOf(selected.backendStatus()))) {
      return "the status " + value;
    } else if (value.isEmpty()) {
      return "an empty message, because the function succeeded";
    }
    return "the message \"%s\""
        .formatted(value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…");
  }
}
