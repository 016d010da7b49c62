/// The index behind the search: which incidents may have certain grams, the newest receipt first,
/// and the texts to compare them with. Derived from the entries of timelines, and kept in step with
/// them. [yuqing.archive.search.index.SearchIndex] is all that others know of it.
package yuqing.archive.search.index;
