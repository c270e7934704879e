package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.Backends.s3;
import static gatewire.api.S3Grants.listing;
import static gatewire.api.S3Grants.objects;
import static gatewire.api.S3Grants.role;
import static gatewire.api.S3Grants.statement;
import static gatewire.model.HttpMethod.ANY;
import static gatewire.model.HttpMethod.GET;
import static gatewire.model.HttpMethod.HEAD;
import static gatewire.model.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3RoleTests {

  @ParameterizedTest
  @CsvSource({
    "GET, s3:GetObject",
    "HEAD, s3:GetObject",
    "PUT, s3:PutObject",
    "DELETE, s3:DeleteObject"
  })
  void allows_the_action_of_the_http_method_on_the_routes_keys(
      HttpMethod httpMethod, String action) {
    var backend = s3(PHOTOS).key("photos/{petId}.png").missingObject(MissingObject.FORBIDDEN);
    var api = api(new Route(httpMethod, "/pets/{petId}", backend));

    assertThat(api.grants()).containsExactly(role("photos", statement(action, "/photos/*.png")));
    assertThat(api.restApi().methods().get(0).integration().credentials())
        .contains(new Reference("photos", "roleArn"));
  }

  @Test
  void allows_all_actions_for_any() {
    assertThat(api(new Route(ANY, "/files/{key+}", s3(PHOTOS))).grants())
        .containsExactly(
            role(
                "photos",
                new PolicyStatement(
                    List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"),
                    List.of(objects("/files/*"))),
                listing()));
  }

  @Test
  void may_list_the_bucket_if_a_missing_object_must_be_404() {
    assertThat(api(new Route(GET, "/a", s3(PHOTOS))).grants())
        .containsExactly(role("photos", statement("s3:GetObject", "/a"), listing()));
    assertThat(api(new Route(HEAD, "/a", s3(PHOTOS))).grants())
        .containsExactly(role("photos", statement("s3:GetObject", "/a"), listing()));
  }

  @Test
  void need_not_list_for_a_write() {
    assertThat(api(new Route(PUT, "/a", s3(PHOTOS))).grants())
        .containsExactly(role("photos", statement("s3:PutObject", "/a")));
  }

  @Test
  void with_a_custom_name_is_another_role() {
    var api = api(new Route(PUT, "/a", s3(PHOTOS).role("uploads")));

    assertThat(api.grants()).containsExactly(role("uploads", statement("s3:PutObject", "/a")));
    assertThat(api.restApi().methods().get(0).integration().credentials())
        .contains(new Reference("uploads", "roleArn"));
  }

  @Test
  void of_the_author_is_used_unchanged_and_nothing_is_granted() {
    Text arn = Text.of("arn:aws:iam::123456789012:role/photos");
    var api = api(new Route(GET, "/a", s3(PHOTOS).credentials(arn)));

    assertThat(api.restApi().methods().get(0).integration().credentials()).contains(arn);
    assertThat(api.grants()).isEmpty();
  }
}
