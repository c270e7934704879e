package gatewire.local.s3;

import static gatewire.local.s3.TestS3.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3ErrorCodeTests {

  private TestS3 s3;

  @BeforeEach
  void open(@TempDir Path folder) {
    s3 = new TestS3(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /photos/a&b        | 404 | NoSuchKey         | The specified key does not exist.                                  | <Key>a&amp;b</Key>",
        "GET    | /nobucket/a        | 404 | NoSuchBucket      | The specified bucket does not exist                                | <BucketName>nobucket</BucketName>",
        "PUT    | /nobucket/a        | 404 | NoSuchBucket      | The specified bucket does not exist                                | <BucketName>nobucket</BucketName>",
        "POST   | /photos/a          | 405 | MethodNotAllowed  | The specified method is not allowed against this resource.         | <Method>POST</Method><ResourceType>OBJECT</ResourceType>",
        "POST   | /photos            | 405 | MethodNotAllowed  | The specified method is not allowed against this resource.         | <Method>POST</Method><ResourceType>BUCKET</ResourceType>",
        "PATCH  | /                  | 405 | MethodNotAllowed  | The specified method is not allowed against this resource.         | <Method>PATCH</Method><ResourceType>SERVICE</ResourceType>",
        "GET    | /photos/%zz        | 400 | InvalidURI        | Couldn't parse the specified URI.                                  | <URI>%zz</URI>",
        "GET    | /photos/%C3        | 400 | InvalidURI        | Couldn't parse the specified URI.                                  | <URI>%C3</URI>",
        "GET    | /photos/../etc     | 400 | InvalidURI        | Couldn't parse the specified URI.                                  | <URI>/photos/../etc</URI>",
        "GET    | /photos?max-keys=x | 400 | InvalidArgument   | Provided max-keys not an integer or within integer range           | <ArgumentName>max-keys</ArgumentName><ArgumentValue>x</ArgumentValue>",
        "GET    | /photos?max-keys=-1| 400 | InvalidArgument   | Argument maxKeys must be an integer between 0 and 2147483647       | <ArgumentName>maxKeys</ArgumentName><ArgumentValue>-1</ArgumentValue>",
        "GET    | /photos?encoding-type=x | 400 | InvalidArgument | Invalid Encoding Method specified in Request                      | <ArgumentName>encoding-type</ArgumentName><ArgumentValue>x</ArgumentValue>",
        "GET    | /photos?list-type=2&continuation-token=! | 400 | InvalidArgument | The continuation token provided is incorrect     | <ArgumentName>continuation-token</ArgumentName><ArgumentValue>!</ArgumentValue>",
        "GET    | /photos/a?versionId=7 | 400 | InvalidArgument | Invalid version id specified                                       | <ArgumentName>versionId</ArgumentName><ArgumentValue>7</ArgumentValue>",
        "GET    | /photos/a?acl      | 501 | NotImplemented    | The embedded S3 does not support '?acl': call another S3 with --endpoint-url | <Parameter>acl</Parameter>",
        "PUT    | /No_Bucket         | 400 | InvalidBucketName | The specified bucket is not valid.                                 | <BucketName>No_Bucket</BucketName>",
        "PUT    | /photos            | 409 | BucketAlreadyOwnedByYou | Your previous request to create the named bucket succeeded and you already own it. | <BucketName>photos</BucketName>",
      })
  void errors_have_the_codes_and_messages_of_S3(
      String method, String target, int status, String code, String message, String details) {
    S3Response response = s3.send(method, target, "");

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers()).containsEntry("Content-Type", "application/xml");
    assertThat(error(response))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message>%s</Error>"
                .formatted(code, message, details));
  }

  @Test
  void responses_to_head_have_no_body() {
    S3Response response = s3.send("HEAD", "/photos/a", "");
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).containsEntry("Content-Type", "application/xml");
  }

  @Test
  void errors_contain_the_ids_of_the_headers() {
    S3Response response = s3.get("/photos/a");
    String document = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(document)
        .contains("<RequestId>" + response.headers().get("x-amz-request-id") + "</RequestId>")
        .contains("<HostId>" + response.headers().get("x-amz-id-2") + "</HostId>");
  }

  @ParameterizedTest
  @CsvSource({"GET, /photos/missing", "HEAD, /photos/missing", "GET, /photos", "HEAD, /photos"})
  void missing_objects_are_hidden_from_callers_that_may_not_list(String method, String target) {
    S3Response response =
        s3.service.handle(TestS3.request(method, target, ""), MissingKeyResponse.ACCESS_DENIED);
    assertThat(response.status()).isEqualTo(403);
    if (method.equals("GET")) {
      assertThat(error(response))
          .contains("<Code>AccessDenied</Code><Message>Access Denied</Message>");
    }
  }

  @Test
  void keys_over_1024_bytes_are_rejected() {
    assertThat(s3.put("/photos/" + "%C3%A4".repeat(512), "x").status()).isEqualTo(200);
    S3Response response = s3.put("/photos/" + "%C3%A4".repeat(512) + "a", "x");
    assertThat(response.status()).isEqualTo(400);
    assertThat(error(response))
        .contains(
            "<Code>KeyTooLongError</Code><Message>Your key is too long</Message><Size>1025</Size><MaxSizeAllowed>1024</MaxSizeAllowed>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XUFAKrxLKna5cZ2REBfFkg== | 200 |",
        "AAAAAAAAAAAAAAAAAAAAAA== | 400 | <Code>BadDigest</Code><Message>The Content-MD5 you specified did not match what we received.</Message><ExpectedDigest>AAAAAAAAAAAAAAAAAAAAAA==</ExpectedDigest><CalculatedDigest>XUFAKrxLKna5cZ2REBfFkg==</CalculatedDigest>",
        "nonsense                 | 400 | <Code>InvalidDigest</Code><Message>The Content-MD5 you specified was invalid.</Message><Content-MD5>nonsense</Content-MD5>",
      })
  void the_digest_of_the_request_is_checked(String digest, int status, String expected) {
    S3Response response = s3.put("/photos/a", "hello", "Content-MD5", digest);
    assertThat(response.status()).isEqualTo(status);
    assertThat(error(response)).contains(expected == null ? "" : expected);
  }

  @Test
  void user_metadata_and_object_size_are_limited() {
    assertThat(s3.put("/photos/a", "x", "x-amz-meta-a", "b".repeat(2047)).status()).isEqualTo(200);
    assertThat(error(s3.put("/photos/a", "x", "x-amz-meta-a", "b".repeat(2048))))
        .contains(
            "<Code>MetadataTooLarge</Code>",
            "<Size>2049</Size><MaxSizeAllowed>2048</MaxSizeAllowed>");
    assertThat(error(s3.put("/photos/a", "x", "Content-Length", "5368709121")))
        .contains(
            "<Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><ProposedSize>5368709121</ProposedSize><MaxSizeAllowed>5368709120</MaxSizeAllowed>");
  }
}
