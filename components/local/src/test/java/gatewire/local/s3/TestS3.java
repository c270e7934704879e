package gatewire.local.s3;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A store with the bucket {@code photos}, whose clock shows 12:00 on 21 November 2024, and short
 * methods to send requests.
 */
final class TestS3 {

  static final Instant NOW = Instant.parse("2024-11-21T12:00:00.789Z");
  static final String LAST_MODIFIED = "Thu, 21 Nov 2024 12:00:00 GMT";

  final ObjectStore store;
  final S3Service service;

  TestS3(Path folder) {
    this(folder, BucketCors.NONE);
  }

  TestS3(Path folder, BucketCors cors) {
    store = ObjectStore.open(folder);
    service = new S3Service(store, Clock.fixed(NOW, ZoneOffset.UTC), Map.of("photos", cors));
    store.createBucket("photos");
  }

  S3Response put(String target, String body, String... headers) {
    return send("PUT", target, body, headers);
  }

  S3Response get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  S3Response send(String method, String target, String body, String... headers) {
    return service.handle(request(method, target, body, headers));
  }

  static S3Request request(String method, String target, String body, String... headers) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.put(headers[i], headers[i + 1]);
    }
    int question = target.indexOf('?');
    return new S3Request(
        method,
        question < 0 ? target : target.substring(0, question),
        question < 0 ? "" : target.substring(question + 1),
        fields,
        body.getBytes(StandardCharsets.UTF_8));
  }

  static String body(S3Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** Returns an error document without the two ids, which differ each time. */
  static String error(S3Response response) {
    return body(response)
        .replaceFirst("<RequestId>[0-9A-Z]{16}</RequestId><HostId>[^<]{70,}</HostId>", "");
  }
}
