package gatewire.stack;

/**
 * A file that a program hands over with a resource.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/assets-archives/">Assets and archives</a>
 */
public sealed interface Asset extends AssetOrArchive {

  /** A file of this machine; a relative path starts at the project's folder. */
  record File(String path) implements Asset {}

  /** The content itself. */
  record Content(String text) implements Asset {}

  /** A file behind a URI. */
  record Remote(String uri) implements Asset {}
}
