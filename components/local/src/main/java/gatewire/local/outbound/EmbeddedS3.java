package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import gatewire.local.http.RequestTarget;
import gatewire.local.s3.PayloadTooLargeException;
import gatewire.local.s3.S3Request;
import gatewire.local.s3.S3Response;
import gatewire.local.s3.S3Service;
import io.vertx.core.Vertx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** The embedded S3. It handles calls on worker threads, because it reads and writes files. */
public final class EmbeddedS3 {

  private final Vertx vertx;
  private final S3Service service;
  private final BucketPermissions permissions;

  public EmbeddedS3(Vertx vertx, S3Service service, BucketPermissions permissions) {
    this.vertx = vertx;
    this.service = service;
    this.permissions = permissions;
  }

  CompletionStage<BackendResponse> call(BackendCall.Service call) {
    return vertx.executeBlocking(() -> handle(call), false).toCompletionStage();
  }

  private BackendResponse handle(BackendCall.Service call) {
    RequestTarget target = RequestTarget.parse(call.target());
    String path = call.subdomain().map(bucket -> "/" + bucket).orElse("") + target.path();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    call.headers()
        .forEach((name, value) -> headers.merge(name, value, (one, other) -> one + "," + other));
    S3Request request = new S3Request(call.method(), path, target.query(), headers, call.body());
    S3Response response;
    try {
      response =
          service.handle(
              request,
              permissions.missingObject(
                  call.credentials(), bucket(path), keys(call.method(), path, target.query())));
    } catch (PayloadTooLargeException e) {
      throw new BackendFailure(BackendFailure.Reason.NETWORK, String.valueOf(e.getMessage()));
    }
    return new BackendResponse(
        response.status(), HttpHeaders.of(response.headers()), response.body());
  }

  /**
   * Returns the condition keys of a list request. S3 sets {@code s3:prefix} even if the request has
   * no prefix.
   */
  private static Map<String, String> keys(String method, String path, String rawQuery) {
    if (!method.equals("GET") || path.length() > bucket(path).length() + 2) {
      return Map.of();
    }
    Map<String, String> keys = new LinkedHashMap<>();
    QueryString query = QueryString.parse(rawQuery);
    keys.put("s3:prefix", query.last("prefix").orElse(""));
    query.last("delimiter").ifPresent(delimiter -> keys.put("s3:delimiter", delimiter));
    query.last("max-keys").ifPresent(maximum -> keys.put("s3:max-keys", maximum));
    return keys;
  }

  private static String bucket(String path) {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? path.substring(1) : path.substring(1, slash);
  }
}
