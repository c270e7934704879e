package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;

import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import gatewire.model.Text;
import java.util.List;

/** The expected permissions of the role of an S3 backend. */
final class S3Grants {

  private S3Grants() {}

  static Grant role(String name, PolicyStatement... statements) {
    return new Grant.AssumeRole(name, List.of(statements));
  }

  static PolicyStatement statement(String action, String keys) {
    return new PolicyStatement(List.of(action), List.of(objects(keys)));
  }

  static PolicyStatement listing() {
    return new PolicyStatement(List.of("s3:ListBucket"), List.of(PHOTOS.arn()));
  }

  static Text objects(String keys) {
    return Text.join(PHOTOS.arn(), Text.of(keys));
  }
}
