/// The search over all incidents that a caller may see. [yuqing.archive.search.SearchReader] asks
/// the index for candidates, compares their texts, and shows where it found what.
package yuqing.archive.search;
