package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.Backends.s3;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;

import java.util.List;

/** A backend with a few standard responses, and a custom response. */
final class StatusMatchedFixtures {

  /** A small standard set, so that tests can check all of it. */
  private static final IntegrationResponseSet STANDARD =
      route ->
          List.of(
              ResponseEntry.onStatus(200, respond(200).header("X-From", literal("standard"))),
              ResponseEntry.onStatus(404, respond(404).header("X-From", literal("standard"))),
              ResponseEntry.onStatus(503, respond(503)),
              ResponseEntry.otherwise(respond(500)),
              ResponseEntry.otherwise(respond(200).header("X-From", literal("standard"))));

  /** The response for 200, which also handles every other success. */
  static final String OTHER_SUCCESSES = "[1-3]\\d{2} -> 200";

  static final S3Backend BACKEND = s3(PHOTOS).responses(STANDARD);

  static final Response CUSTOM = respond(404).header("X-From", literal("me"));

  private StatusMatchedFixtures() {}
}
