package gatewire.api;

import gatewire.describe.ComposedPattern;
import gatewire.describe.MessagePattern;
import gatewire.model.SelectionPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places the defaults of a Lambda function, whose errors API Gateway selects by their message. A
 * success has no message, so the default for successes becomes that of API Gateway, and the default
 * for errors gets a pattern for every message that no other entry matches.
 */
final class MessagePlacement {

  private MessagePlacement() {}

  static List<ResponseEntry> place(List<ResponseEntry> custom, List<ResponseEntry> others) {
    List<ResponseEntry> entries = Stream.concat(custom.stream(), others.stream()).toList();
    List<String> named =
        entries.stream()
            .flatMap(entry -> entry.pattern().stream())
            .map(regex -> ComposedPattern.authored(new SelectionPattern(regex)).regex())
            .toList();
    return entries.stream().flatMap(entry -> place(entry, named)).toList();
  }

  private static Stream<ResponseEntry> place(ResponseEntry entry, List<String> named) {
    if (!entry.isDefault() || !entry.isError()) {
      return Stream.of(entry);
    }
    return Optional.of(entry).filter(error -> !named.contains(MessagePattern.ANY)).stream()
        .map(error -> error.withPattern(MessagePattern.except(MessagePattern.ANY, named)));
  }
}
