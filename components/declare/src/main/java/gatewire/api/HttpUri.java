package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.PathTemplate;
import gatewire.model.Text;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of an HTTP backend with places for the route's path parameters, for example {@code
 * https://pets.example.com/{petId}}. A stage's variable is written as AWS has it: {@code
 * https://${stageVariables.host}/pets}.
 */
record HttpUri(String text) {

  private static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{([^{}]+)}");

  /** Put the address into an integration, and map each of its places from the path. */
  void render(PathTemplate path, Integration.Builder integration) {
    integration.uri(Text.of(PLACE.matcher(text).replaceAll(HttpUri::withoutPlus)));
    places()
        .filter(path.parameters()::contains)
        .forEach(
            name ->
                integration.requestParameter(IntegrationParameter.path(name), Request.path(name)));
  }

  private Stream<String> places() {
    return PLACE.matcher(text).results().map(HttpUri::name).distinct();
  }

  /** Integration URIs know no {@code +}; a path's greedy parameter keeps its slashes without it. */
  private static String withoutPlus(MatchResult place) {
    return Matcher.quoteReplacement("{" + name(place) + "}");
  }

  private static String name(MatchResult place) {
    return place.group(1).replaceAll("\\+$", "");
  }
}
