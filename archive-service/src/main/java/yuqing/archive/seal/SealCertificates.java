package yuqing.archive.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.archive.signing.SealKey;
import yuqing.archive.timeline.Hash;
import yuqing.durable.jdbc.Sql;

/// The certificates that verify seals, the table `seal_certificate`: each that was ever
/// configured.
public final class SealCertificates {

  private static final int PEM_LINE = 64;

  private static final String PUBLISH =
      "insert into seal_certificate (key, certificate, published_at) values (?, ?, ?)"
          + " on conflict do nothing";

  private static final String ALL =
      "select key, certificate from seal_certificate order by published_at, key";

  private SealCertificates() {}

  /// @param key by which seals name it
  /// @param base64 of its DER, in one line
  public record Published(Hash key, String base64) {

    String pem() {
      var lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(US_ASCII));
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(Base64.getDecoder().decode(base64))
          + "\n-----END CERTIFICATE-----\n";
    }
  }

  /// The DER of a key's certificate, in one line.
  public static String base64(SealKey key) {
    return Base64.getEncoder().encodeToString(key.certificate());
  }

  static void publish(Connection connection, SealKey key, Instant now) throws SQLException {
    Sql.update(connection, PUBLISH, key.id().bytes(), key.certificate(), now);
  }

  /// The oldest first; as many as there were keys.
  public static List<Published> all(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        row ->
            new Published(
                Hash.of(row.getBytes("key")),
                Base64.getEncoder().encodeToString(row.getBytes("certificate"))),
        ALL);
  }

  static String pem(Connection connection) throws SQLException {
    return all(connection).stream().map(Published::pem).collect(Collectors.joining());
  }
}
