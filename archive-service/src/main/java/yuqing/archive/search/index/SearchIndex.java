package yuqing.archive.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the texts of incidents are kept to be found. All that the rest of the archive knows of the
/// engine, which is PostgreSQL: another one would implement this, and be given what changes by an
/// outbox instead of in the transaction.
///
/// It may name incidents that do not have what is asked for, and leaves out none that have: who
/// asks compares their texts.
public interface SearchIndex {

  /// Takes over what an event changes, in the transaction that appends it.
  void add(Connection connection, String incident, TextChange change) throws SQLException;

  /// Puts all by which an incident is found in the place of what there was.
  void replace(Connection connection, String incident, IndexedCase indexed) throws SQLException;

  /// The next incidents that may have what is asked for, the newest receipt first. The work of a
  /// call is bounded, so that it may end before there are enough.
  CandidateBatch find(Connection connection, CandidateQuery query) throws SQLException;

  /// The searched texts of these incidents, of each in their order.
  Map<String, List<TextPiece>> texts(
      Connection connection, Collection<String> incidents, Set<TextField> fields)
      throws SQLException;

  /// When the people concerned were answered, and the category, of these incidents.
  Map<String, CaseTraits> traits(Connection connection, Collection<String> incidents)
      throws SQLException;

  /// How many incidents there are, counted up to so many.
  int count(Connection connection, int most) throws SQLException;

  /// How common grams are among the incidents received last.
  GramSample sample(Connection connection, int incidents) throws SQLException;
}
