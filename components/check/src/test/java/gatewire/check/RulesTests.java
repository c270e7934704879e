package gatewire.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.check.stage.StageRules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTests {

  @Test
  void every_rule_is_listed_once() {
    assertThat(Rules.all())
        .extracting(rule -> rule.getClass().getName())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(written(Rule.class));
  }

  @Test
  void every_rule_about_stages_is_listed_once() {
    assertThat(StageRules.all())
        .extracting(rule -> rule.getClass().getName())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(written(StageRule.class));
  }

  private static Set<String> written(Class<?> kind) {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gatewire.check")
            .stream()
            .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .collect(toSet());
  }

  @Test
  void no_two_rules_have_one_id() {
    assertThat(Rules.descriptions()).extracting(RuleDescription::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("gatewire.check.Rules#descriptions")
  void has_an_id_in_kebab_case(RuleDescription rule) {
    assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @ParameterizedTest
  @MethodSource({"gatewire.check.Rules#all", "gatewire.check.stage.StageRules#all"})
  void has_a_test_of_its_own(Object rule) {
    assertThatCode(() -> Class.forName(rule.getClass().getName() + "Tests"))
        .doesNotThrowAnyException();
  }
}
