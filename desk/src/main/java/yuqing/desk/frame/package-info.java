/// What surrounds every page: who is logged in, in which language, which pages are for them, and
/// how a fault looks.
package yuqing.desk.frame;
