package gatewire.diff;

import java.util.Locale;

/** A difference between two APIs. Together with its place, its text is a sentence. */
public sealed interface Change {

  /** Returns the route or another part of the API, with which the sentence starts. */
  String place();

  Impact impact();

  /** Returns the rest of the sentence, which starts with a verb. */
  String text();

  /** Returns the subject in one word, for programs: {@code route}, {@code request}, …. */
  default String subject() {
    return getClass().getSimpleName().replace("Of", "").toLowerCase(Locale.ROOT);
  }

  /** Returns the change as a sentence without a full stop. */
  default String sentence() {
    return place() + " " + text();
  }

  /** A route that appears, disappears or is called by another URL. */
  record OfRoute(String place, Impact impact, String text) implements Change {}

  /** The parameters or the body of a route's requests. */
  record OfRequest(String place, Impact impact, String text) implements Change {}

  /** The statuses, headers or bodies of a route's responses. */
  record OfResponse(String place, Impact impact, String text) implements Change {}

  /** Who may call a route or an API. */
  record OfAccess(String place, Impact impact, String text) implements Change {}

  /** The access of browsers from pages of other origins. */
  record OfCors(String place, Impact impact, String text) implements Change {}

  /** The backend of a route and the request that it gets. */
  record OfBackend(String place, Impact impact, String text) implements Change {}

  /** A setting of an API. */
  record OfApi(String place, Impact impact, String text) implements Change {}

  /** A setting of a stage. */
  record OfStage(String place, Impact impact, String text) implements Change {}
}
