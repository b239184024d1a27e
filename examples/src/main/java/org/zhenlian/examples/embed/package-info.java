/**
 * zhenlian inside other programs: a planning service over HTTP on the JDK's own server, and a what-if session that many readers share.
 * Both lean on one promise: everything the library returns is immutable, so one atlas and one chain serve all threads.
 */
package org.zhenlian.examples.embed;
