package gatewire.pulumi;

import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The permissions to use the KMS keys of encrypted buckets. A declaration does not know the keys,
 * because they belong to the buckets that are bound to it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html">Encryption
 *     with KMS keys</a>
 */
final class BucketKeys {

  /** The attribute of a bucket's binding that contains the ARN of its key. */
  static final String ATTRIBUTE = "kmsKeyArn";

  private static final Set<String> READS = Set.of("s3:GetObject", "s3:GetObjectVersion", "s3:*");
  private static final Set<String> WRITES = Set.of("s3:PutObject", "s3:*");

  private BucketKeys() {}

  /** Returns the statements with those about the keys of the buckets whose objects they allow. */
  static List<PolicyStatement> with(List<PolicyStatement> statements, TextOutputs texts) {
    List<PolicyStatement> all = new ArrayList<>(statements);
    for (PolicyStatement statement : statements) {
      List<String> actions = actions(statement);
      List<Text> keys =
          statement.resources().stream()
              .flatMap(resource -> key(resource).stream())
              .filter(texts::isBound)
              .map(Text.class::cast)
              .toList();
      if (!actions.isEmpty() && !keys.isEmpty()) {
        all.add(new PolicyStatement(actions, keys));
      }
    }
    return all;
  }

  /** A write needs both: S3 decrypts the data key when it combines the parts of an upload. */
  private static List<String> actions(PolicyStatement statement) {
    boolean writes = statement.actions().stream().anyMatch(WRITES::contains);
    boolean reads = statement.actions().stream().anyMatch(READS::contains);
    return Stream.of(reads || writes ? "kms:Decrypt" : "", writes ? "kms:GenerateDataKey" : "")
        .filter(action -> !action.isEmpty())
        .toList();
  }

  private static Optional<Reference> key(Text resource) {
    return resource
        .references()
        .filter(reference -> reference.attribute().equals("arn"))
        .map(reference -> new Reference(reference.name(), ATTRIBUTE))
        .findFirst();
  }
}
