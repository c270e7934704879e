package gatewire.stack.project;

import gatewire.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads from the pom beside Pulumi.yaml what the commands need if Maven did not start them. */
public final class ProgramPom {

  private static final String PROGRAM =
      "/*[local-name()='project']/*[local-name()='properties']/*[local-name()='program']";

  private ProgramPom() {}

  /**
   * Returns the value of the pom's property {@code program}: the class that {@code pulumi up} runs.
   *
   * @param project the folder of the pom
   * @throws StackException if the pom does not exist, cannot be read or does not name a program
   */
  public static String program(Path project) {
    Path pom = project.resolve("pom.xml");
    if (!Files.exists(pom)) {
      throw new StackException(
          "there is no pom.xml in %s: run this in the project's folder, or name the program with --program CLASS"
              .formatted(project.toAbsolutePath()));
    }
    String program = read(pom).strip();
    if (program.isEmpty()) {
      throw new StackException(
          "pom.xml does not name a program: add <program>CLASS</program> to its <properties>, or name it with --program CLASS");
    }
    return program;
  }

  private static String read(Path pom) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(pom.toFile());
      return XPathFactory.newInstance().newXPath().evaluate(PROGRAM, document);
    } catch (SAXException | IOException e) {
      throw new StackException("pom.xml cannot be read: %s".formatted(e.getMessage()), e);
    } catch (ParserConfigurationException | XPathException e) {
      throw new IllegalStateException(e);
    }
  }
}
