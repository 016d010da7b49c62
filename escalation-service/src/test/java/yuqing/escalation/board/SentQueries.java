package yuqing.escalation.board;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// The last query over obligations and their incidents, as it was sent to the database.
@ApplicationScoped
@PersistenceUnitExtension
class SentQueries implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final AtomicReference<String> LAST = new AtomicReference<>();

  @Override
  public String inspect(String sql) {
    if (sql.contains("from obligation") && sql.contains("join incident")) {
      LAST.set(sql);
    }
    return sql;
  }

  static String last() {
    return LAST.get();
  }
}
