package yuqing.verifier.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yuqing.verifier.chain.BoundedLines;
import yuqing.verifier.json.InvalidJson;
import yuqing.verifier.json.StrictJson;

/// Certificates and published seals from files outside the bundle: PEM, or the archive's
/// `seals.ndjson`, which has both.
public final class TrustedSigners {

  private static final int LONGEST_LINE = 65_536;
  private static final int MOST_SEALS = 1_000_000;
  private static final int MOST_PEM_BYTES = 1 << 20;

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

  private final Map<String, SealCertificate> certificates = new HashMap<>();
  private final PublishedSeals seals = new PublishedSeals();

  /// Adds what a file has.
  ///
  /// @throws UnusableTrust where it has nothing, or contradicts itself
  public void add(Path file) throws UnusableTrust {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(1);
      int first = in.read();
      in.reset();
      if (first == '{') {
        addSeals(file.toString(), in);
      } else {
        addPem(file.toString(), in);
      }
    } catch (InvalidJson e) {
      throw new UnusableTrust(e.getMessage());
    } catch (IOException e) {
      throw new UnusableTrust(file + ": cannot be read");
    }
  }

  private void addPem(String file, InputStream in) throws IOException, UnusableTrust {
    var blocks = PEM.matcher(new String(in.readNBytes(MOST_PEM_BYTES), ISO_8859_1));
    int found = 0;
    while (blocks.find()) {
      found++;
      var certificate = decoded(blocks.group(1).replaceAll("\\s", "")).flatMap(SealCertificate::of);
      if (certificate.isEmpty()) {
        throw new UnusableTrust(file + ": has a certificate that verifies no seals");
      }
      add(certificate.get());
    }
    if (found == 0) {
      throw new UnusableTrust(file + ": has neither certificates nor seals");
    }
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void addSeals(String file, InputStream in) throws IOException, UnusableTrust {
    if (!seals.isEmpty()) {
      throw new UnusableTrust(file + ": only one file of seals can be given");
    }
    var lines = new BoundedLines(file, in, LONGEST_LINE);
    for (int number = 1; lines.next(); number++) {
      addLine(file + ":" + number, lines);
      if (number > MOST_SEALS) {
        throw new UnusableTrust(file + ": has too many lines");
      }
    }
  }

  private void addLine(String place, BoundedLines lines) throws IOException, UnusableTrust {
    try (var json = StrictJson.of(place, lines.bytes(), lines.length())) {
      if (isCertificate(lines)) {
        addCertificate(place, json);
        return;
      }
      var seal = SealClaim.read(json);
      json.end();
      var certificate = certificates.get(seal.key());
      if (certificate == null || !seal.isSignedBy(certificate) || !seals.add(seal)) {
        throw new UnusableTrust(
            place + ": the seal is not signed as it should be, or does not follow the one before");
      }
    }
  }

  /// The format is the first field of a line, as the archive writes it.
  private static boolean isCertificate(BoundedLines lines) {
    var start = "{\"format\":\"yuqing.certificate.v1\"";
    return lines.length() > start.length()
        && new String(lines.bytes(), 0, start.length(), ISO_8859_1).equals(start);
  }

  private void addCertificate(String place, StrictJson json) throws IOException, UnusableTrust {
    var der = new byte[1][];
    json.object(
        List.of("certificate"),
        name -> {
          if (!name.equals("certificate")) {
            return false;
          }
          der[0] = json.base64();
          return true;
        });
    json.end();
    add(
        SealCertificate.of(der[0])
            .orElseThrow(
                () -> new UnusableTrust(place + ": has a certificate that verifies no seals")));
  }

  private void add(SealCertificate certificate) {
    certificates.putIfAbsent(certificate.key(), certificate);
  }

  /// Whether a certificate is one of them.
  public boolean contains(String key) {
    return certificates.containsKey(key);
  }

  /// Null where it is none of them.
  public SealCertificate find(String key) {
    return certificates.get(key);
  }

  public PublishedSeals seals() {
    return seals;
  }
}
