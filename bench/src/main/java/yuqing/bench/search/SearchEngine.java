package yuqing.bench.search;

import java.io.IOException;
import java.sql.SQLException;

/// Something that finds incidents, the newest receipt first.
interface SearchEngine {

  FoundPage find(AskedQuery asked) throws IOException, SQLException, InterruptedException;
}
