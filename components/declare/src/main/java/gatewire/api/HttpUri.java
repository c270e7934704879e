package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.PathTemplate;
import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.Text;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The URL of an HTTP backend with placeholders for path parameters of the route, for example {@code
 * https://pets.example.com/{petId}}. A stage variable is written in AWS's syntax: {@code
 * https://${stageVariables.host}/pets}.
 */
record HttpUri(String text) {

  /** Returns a URL of which a part is known only after deployment, for example the host. */
  static HttpUri of(Text uri) {
    return new HttpUri(ReferenceSlot.of(uri, ReferenceEscaping.NONE));
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([^{}]+)}");

  /** Sets the URL of an integration, and maps each of its placeholders from the path. */
  void render(PathTemplate path, Integration.Builder integration) {
    integration.uri(
        ReferenceSlot.parse(PLACEHOLDER.matcher(text).replaceAll(HttpUri::withoutPlus)));
    placeholders()
        .filter(path.parameters()::contains)
        .forEach(
            name ->
                integration.requestParameter(IntegrationParameter.path(name), Request.path(name)));
  }

  /** Returns the URL with references as {@code <name.attribute>}. */
  @Override
  public String toString() {
    return ReferenceSlot.shown(text);
  }

  private Stream<String> placeholders() {
    return PLACEHOLDER.matcher(text).results().map(HttpUri::name).distinct();
  }

  /**
   * Removes the {@code +}, which integration URIs do not support; a greedy path parameter keeps its
   * slashes anyway.
   */
  private static String withoutPlus(MatchResult placeholder) {
    return Matcher.quoteReplacement("{" + name(placeholder) + "}");
  }

  private static String name(MatchResult placeholder) {
    return placeholder.group(1).replaceAll("\\+$", "");
  }
}
