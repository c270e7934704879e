package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.RequestTarget;
import gatewire.local.s3.S3Request;
import gatewire.local.s3.S3Response;
import gatewire.local.s3.S3Service;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** Answers calls to S3 in this process, off the event loops, as it reads and writes files. */
public final class EmbeddedS3 {

  private final Vertx vertx;
  private final S3Service service;
  private final BucketPermissions rights;

  public EmbeddedS3(Vertx vertx, S3Service service, BucketPermissions rights) {
    this.vertx = vertx;
    this.service = service;
    this.rights = rights;
  }

  CompletionStage<BackendResponse> call(BackendCall.Service call) {
    return vertx.executeBlocking(() -> answer(call), false).toCompletionStage();
  }

  private BackendResponse answer(BackendCall.Service call) {
    RequestTarget target = RequestTarget.parse(call.target());
    String path = call.subdomain().map(bucket -> "/" + bucket).orElse("") + target.path();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    call.headers()
        .forEach((name, value) -> headers.merge(name, value, (one, other) -> one + "," + other));
    S3Response response =
        service.handle(
            new S3Request(call.method(), path, target.query(), headers, call.body()),
            rights.missingObject(call.credentials(), bucket(path)));
    return new BackendResponse(
        response.status(), HttpHeaders.of(response.headers()), response.body());
  }

  private static String bucket(String path) {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? path.substring(1) : path.substring(1, slash);
  }
}
