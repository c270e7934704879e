package gatewire.model;

import java.util.List;

/**
 * Actions on resources that a role allows.
 *
 * @param actions for example {@code s3:GetObject}
 * @param resources ARNs, with {@code *} for what a request fills in
 */
public record PolicyStatement(List<String> actions, List<Text> resources) {
  public PolicyStatement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }
}
