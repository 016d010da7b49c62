package yuqing.archive.seal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import yuqing.archive.merkle.MerkleTree;
import yuqing.archive.signing.SealKey;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventText;

/// The seal of a day, signed.
///
/// @param signature in lower-case hex
public record DaySeal(DayStatement statement, String signature) {

  private static final String FORMAT = "yuqing.seal.v1";

  static DaySeal signed(DayStatement statement, SealKey key) {
    return new DaySeal(statement, key.sign(statement.bytes()));
  }

  /// @param row of the table `seal`
  static DaySeal read(ResultSet row) throws SQLException {
    var statement =
        new DayStatement(
            row.getLong("number"),
            row.getObject("day", LocalDate.class),
            row.getString("zone"),
            row.getLong("first"),
            row.getLong("size"),
            Hash.of(row.getBytes("root")),
            Hash.of(row.getBytes("previous")),
            row.getTimestamp("sealed_at").toInstant(),
            Hash.of(row.getBytes("key")));
    return new DaySeal(statement, HexFormat.of().formatHex(row.getBytes("signature")));
  }

  public long number() {
    return statement.number();
  }

  public long first() {
    return statement.first();
  }

  public Hash hash() {
    return statement.hash();
  }

  public Instant dayStart() {
    return statement.day().atStartOfDay(ZoneId.of(statement.zone())).toInstant();
  }

  /// The number after its last entry's.
  public long end() {
    return statement.first() + statement.size();
  }

  /// The tree of which this seal has the root.
  public MerkleTree tree(Connection connection) {
    return new MerkleTree(new StoredTiles(connection, number()), statement.size());
  }

  ArchiveEvent.Sealed event() {
    return new ArchiveEvent.Sealed(
        statement.number(),
        statement.day(),
        statement.zone(),
        statement.first(),
        statement.size(),
        statement.root().hex(),
        statement.previous().hex(),
        statement.sealedAt(),
        statement.key().hex(),
        signature,
        hash().hex());
  }

  /// As an object, the same in the file outside and in proofs.
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeNumberField("number", statement.number());
    json.writeStringField("day", statement.day().toString());
    json.writeStringField("zone", statement.zone());
    json.writeNumberField("first", statement.first());
    json.writeNumberField("size", statement.size());
    json.writeStringField("root", statement.root().hex());
    json.writeStringField("previous", statement.previous().hex());
    json.writeStringField("sealedAt", EventText.time(statement.sealedAt()));
    json.writeStringField("key", statement.key().hex());
    json.writeStringField("signature", signature);
    json.writeStringField("hash", hash().hex());
    json.writeEndObject();
  }
}
