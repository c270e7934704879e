package gatewire.local;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LocalPackagesTests {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("gatewire.local");

  @Test
  void packages_do_not_depend_on_each_other_in_cycles() {
    slices().matching("gatewire.local.(*)..").should().beFreeOfCycles().check(classes);
  }
}
