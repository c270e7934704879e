package gatewire.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeclarationsTests {

  /** Classes whose factories are called with the class name, which says what they return. */
  private static final List<Class<?>> QUALIFIED =
      List.of(
          AccessPolicy.class,
          Api.class,
          Attribute.class,
          ClasspathResource.class,
          Cors.class,
          Form.class,
          GatewayResponses.class,
          IntegrationResult.class,
          Request.class,
          ResponseEntry.class,
          Services.class);

  @Test
  void gathers_every_factory_that_is_meant_for_static_import() {
    Set<String> reachable =
        declarations()
            .flatMap(method -> method.getMethodCallsFromSelf().stream())
            .map(call -> call.getTarget().getFullName())
            .collect(toSet());

    assertThat(factories().map(HasName.AndFullName::getFullName))
        .as("factories; add a new one to Declarations, or its class to QUALIFIED")
        .containsExactlyInAnyOrderElementsOf(reachable);
  }

  @Test
  void each_method_has_the_signature_of_the_factory_that_it_calls() {
    assertThat(declarations().map(DeclarationsTests::signature))
        .containsExactlyInAnyOrderElementsOf(
            factories().map(DeclarationsTests::signature).toList());
  }

  private static Stream<JavaMethod> factories() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gatewire.api")
            .stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isEnum())
            .filter(type -> QUALIFIED.stream().noneMatch(type::isEquivalentTo))
            .filter(type -> !type.isEquivalentTo(Declarations.class))
            .flatMap(DeclarationsTests::publicStaticMethods);
  }

  private static Stream<JavaMethod> declarations() {
    return publicStaticMethods(new ClassFileImporter().importClass(Declarations.class));
  }

  private static Stream<JavaMethod> publicStaticMethods(JavaClass type) {
    return type.getMethods().stream()
        .filter(
            method ->
                method
                    .getModifiers()
                    .containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)));
  }

  private static String signature(JavaMethod method) {
    return method.getRawReturnType().getSimpleName()
        + " "
        + method.getName()
        + HasName.Utils.namesOf(method.getRawParameterTypes());
  }
}
