package org.zhenlian.core.town;

/** The rung of a town on the programme's ladder, in rising order. */
public enum Tier {
    /** 县级专业镇. */
    COUNTY,
    /** 市级专业镇. */
    MUNICIPAL,
    /** 省级(重点)专业镇. */
    PROVINCIAL
}
