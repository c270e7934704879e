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
import gatewire.check.rule.Severity;
import gatewire.check.rule.StageRule;
import gatewire.check.stage.StageRules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTests {

  @Test
  void lists_every_rule_once() {
    assertThat(Rules.all())
        .extracting(rule -> rule.getClass().getName())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(concreteSubtypes(Rule.class));
  }

  @Test
  void lists_every_rule_about_stages_once() {
    assertThat(StageRules.all())
        .extracting(rule -> rule.getClass().getName())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(concreteSubtypes(StageRule.class));
  }

  private static Set<String> concreteSubtypes(Class<?> kind) {
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
  void gives_each_rule_a_unique_id() {
    assertThat(Rules.descriptions()).extracting(RuleDescription::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("gatewire.check.Rules#descriptions")
  void gives_each_rule_an_id_in_kebab_case(RuleDescription rule) {
    assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @ParameterizedTest
  @MethodSource("gatewire.check.Rules#descriptions")
  void no_error_is_based_on_reasoning_alone(RuleDescription rule) {
    assertThat(rule.severity() == Severity.WARNING || rule.evidence().supportsErrors())
        .as("%s: %s", rule.id(), rule.evidence())
        .isTrue();
    assertThat(rule.evidence().source()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource({"gatewire.check.Rules#all", "gatewire.check.stage.StageRules#all"})
  void each_rule_has_a_test_class(Object rule) {
    assertThatCode(() -> Class.forName(rule.getClass().getName() + "Tests"))
        .doesNotThrowAnyException();
  }
}
