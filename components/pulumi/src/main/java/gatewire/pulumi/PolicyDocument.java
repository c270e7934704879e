package gatewire.pulumi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.pulumi.core.Output;
import gatewire.model.PolicyStatement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes policy documents with members and statements in a fixed order, so that a second {@code
 * pulumi up} shows no changes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Policy
 *     grammar</a>
 */
public final class PolicyDocument {

  private static final JsonFactory JSON = new JsonFactory();

  /** Writes a part of a document. */
  private interface Part {
    void write(JsonGenerator out) throws IOException;
  }

  private PolicyDocument() {}

  /**
   * Returns a policy that allows a service to assume the role.
   *
   * <p>It has no condition on {@code aws:SourceAccount}: API Gateway does not send that value when
   * it assumes the role of an integration, so the condition would never be fulfilled.
   *
   * @param service the service, for example {@code lambda.amazonaws.com}
   */
  public static String trusting(String service) {
    return document(
        out -> {
          out.writeStartObject();
          out.writeStringField("Effect", "Allow");
          out.writeObjectFieldStart("Principal");
          out.writeStringField("Service", service);
          out.writeEndObject();
          out.writeStringField("Action", "sts:AssumeRole");
          out.writeEndObject();
        });
  }

  /** Returns a policy that allows actions on resources whose ARNs are outputs. */
  public static Output<String> allowing(List<String> actions, List<Output<String>> resourceArns) {
    return Output.all(resourceArns)
        .applyValue(arns -> document(out -> writeAllowed(actions, arns, out)));
  }

  /**
   * Returns a bucket policy that denies every request without TLS, also those that another policy
   * allows. API Gateway calls S3 with TLS. Make the BucketPolicy depend on the bucket's
   * BucketPublicAccessBlock, because S3 rejects two changes of a bucket at once.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html">Security
   *     best practices for S3</a>
   */
  public static Output<String> requiringTls(Output<String> bucketArn) {
    return bucketArn.applyValue(arn -> document(out -> writeTlsOnly(arn, out)));
  }

  private static void writeTlsOnly(String bucketArn, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("Effect", "Deny");
    out.writeStringField("Principal", "*");
    out.writeStringField("Action", "s3:*");
    writeTexts("Resource", List.of(bucketArn, bucketArn + "/*"), out);
    out.writeObjectFieldStart("Condition");
    out.writeObjectFieldStart("Bool");
    out.writeStringField("aws:SecureTransport", "false");
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndObject();
  }

  /**
   * Returns the document of these statements.
   *
   * @param arns the ARNs of all resources of all statements, in their order
   */
  static String of(List<PolicyStatement> statements, List<String> arns) {
    return document(
        out -> {
          int next = 0;
          for (PolicyStatement statement : statements) {
            int end = next + statement.resources().size();
            writeAllowed(statement.actions(), arns.subList(next, end), out);
            next = end;
          }
        });
  }

  private static void writeAllowed(List<String> actions, List<String> arns, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("Effect", "Allow");
    writeTexts("Action", actions, out);
    writeTexts("Resource", arns, out);
    out.writeEndObject();
  }

  private static void writeTexts(String name, List<String> texts, JsonGenerator out)
      throws IOException {
    out.writeFieldName(name);
    out.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  private static String document(Part statements) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("Version", "2012-10-17");
      out.writeArrayFieldStart("Statement");
      statements.write(out);
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
