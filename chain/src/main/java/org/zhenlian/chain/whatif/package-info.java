/** What changes if something happens: {@link org.zhenlian.chain.whatif.WhatIf}, the answers before and after a shock. */
package org.zhenlian.chain.whatif;
