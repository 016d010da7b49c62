/// A paper: XHTML from a template, set in Song type and written as PDF/A-2b. Knows nothing of
/// incidents; the same paper gives the same bytes, and nothing in it is fetched from anywhere.
package yuqing.archive.paper;
