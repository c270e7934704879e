package gatewire.operations;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** How a record's component is called that stands for an operation. */
final class ComponentName {

  private ComponentName() {}

  /**
   * The operation's id, where that is a Java name. Otherwise its words in camel case, {@code
   * list-pets} as {@code listPets}, with an underscore where that is a keyword or starts with a
   * digit.
   */
  static String of(String operationId) {
    if (SourceVersion.isName(operationId) && !operationId.contains(".")) {
      return operationId;
    }
    StringBuilder name = new StringBuilder();
    for (String word : operationId.split("[^A-Za-z0-9_$]+")) {
      if (name.isEmpty()) {
        name.append(word);
      } else if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name.insert(0, '_');
    }
    return SourceVersion.isKeyword(name) ? name + "_" : name.toString();
  }
}
