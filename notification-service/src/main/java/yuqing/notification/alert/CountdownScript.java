package yuqing.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import yuqing.contracts.text.Sha256;

/// The script of the acknowledgement page, which counts down each second. It is a part of the page,
/// and the only script that the page's policy lets run.
///
/// @param source as `Content-Security-Policy` names it: the hash of the text
record CountdownScript(String text, String source) {
  private static final String FILE = "countdown.js";

  static CountdownScript read() {
    try (var file = Objects.requireNonNull(CountdownScript.class.getResourceAsStream(FILE), FILE)) {
      var bytes = file.readAllBytes();
      var hash = Sha256.digest().digest(bytes);
      return new CountdownScript(
          new String(bytes, UTF_8), "sha256-" + Base64.getEncoder().encodeToString(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
