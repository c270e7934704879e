package gatewire.local.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {

  @Test
  void members_of_an_IAM_principal_are_recognized() {
    assertThat(Identity.parse("{\"userArn\": \"arn:x\", \"accountId\": 5}"))
        .isEqualTo(new Identity(Map.of("userArn", "arn:x", "accountId", "5"), Map.of()));
  }

  @Test
  void other_members_are_claims() {
    assertThat(Identity.parse("{\"sub\": \"ann\", \"scope\": \"a b\"}"))
        .isEqualTo(new Identity(Map.of(), Map.of("sub", "ann", "scope", "a b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}", "\"ann\"", "{no"})
  void a_value_that_is_not_an_object_with_members_is_rejected(String json) {
    assertThatThrownBy(() -> Identity.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an identity must");
  }
}
