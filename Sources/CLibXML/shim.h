// Empty: libxml2's headers bring those of ICU, which are not those of Foundation's ICU. CXML includes them alone.
#pragma once
