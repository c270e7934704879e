package gatewire.check.binary;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about binary payloads. */
public final class BinaryRules {

  private static final List<Rule> ALL =
      List.of(
          new BinaryWildcardTemplate(),
          new BinaryWithTemplate(),
          new BinaryRequestWithTemplate(),
          new BinaryWithoutMediaTypes(),
          new S3BytesAsText(),
          new S3TextAsBytes(),
          new StoredTypeNotBinary(),
          new BinaryUploadWithTemplate(),
          new ObjectsAsText());

  private BinaryRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
