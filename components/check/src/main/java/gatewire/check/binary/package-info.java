/**
 * Rules about binary payloads: binary media types, content handling, and files in S3 that an API
 * treats as text.
 */
@NullMarked
package gatewire.check.binary;

import org.jspecify.annotations.NullMarked;
