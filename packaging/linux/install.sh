#!/bin/sh
# Puts the Fine-Tuning Workbench, which lies beside this script, into a folder of yours, with its entry in the menu.
#
#     sh install.sh [--prefix DIR]
#
# Everything is checked first. What is copied stays aside until it is whole, then takes its place by renames; until the
# last of them the version before can be put back, and is, whatever goes wrong. What was placed stands in
# DIR/lib/finetune-workbench/MANIFEST: an F and a path below DIR for a file, a D for a folder that was made.

set -u
umask 022

ID=io.github.finetune_workbench.Workbench
PLACE=lib/finetune-workbench # below the prefix
LINK=../$PLACE/workbench     # what bin/workbench says
PACKAGES="libegl1 libgl1 libwayland-cursor0 libwayland-egl1 libxcb1" # where Debian has what LIBRARIES may name

usage() {
    say "Usage: sh install.sh [--prefix DIR]

Installs the Fine-Tuning Workbench for you, without any rights: the program in DIR/lib/finetune-workbench,
the command in DIR/bin, its entry in the menu in DIR/share. DIR is ~/.local where nothing else is said.
An older version in DIR is replaced. uninstall.sh takes everything away again." \
        "用法：sh install.sh [--prefix 目录]

为你安装微调工作台，无需任何权限：程序放在 目录/lib/finetune-workbench，命令放在 目录/bin，
菜单项放在 目录/share。未指定时，目录为 ~/.local。目录中的旧版本会被替换。
uninstall.sh 会把安装的内容全部移除。"
}

# say ENGLISH CHINESE: one of them, as the person's language is
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
    esac
}

fail() {
    say "$1" "$2" >&2
    exit 1
}

main() {
    trap on_exit EXIT
    trap 'signal=129; exit 129' HUP
    trap 'signal=130; exit 130' INT
    trap 'signal=143; exit 143' TERM
    begun='' done='' has_turn='' signal='' copier='' made='' placed='' swapped='' asked_prefix=''
    read_arguments "$@"
    find_places
    check_machine
    check_tree
    check_prefix
    check_rights
    check_running
    check_room
    begun=1
    take_turn
    put_back_leftovers
    copy_program
    copy_share
    try_program
    write_manifest
    swap
    done=1
    clear_up
    tell_desktop
    report
}

read_arguments() {
    while [ $# -gt 0 ]; do
        case $1 in
        --prefix)
            [ -n "${2:-}" ] || fail "--prefix needs a folder." "--prefix 后面需要一个目录。"
            asked_prefix=$2
            shift
            ;;
        --prefix=?*) asked_prefix=${1#--prefix=} ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) fail "Unknown option: $1. Only --prefix DIR and --help are known." "未知选项：$1。只支持 --prefix 目录 和 --help。" ;;
        esac
        shift
    done
}

find_places() {
    source=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd -P) ||
        fail "The folder of this script can't be read." "无法读取此脚本所在的目录。"
    if [ -n "$asked_prefix" ]; then
        prefix=$asked_prefix
    elif [ -n "${HOME:-}" ]; then
        prefix=$HOME/.local
    else
        fail "HOME is not set: say where to install with --prefix DIR." "未设置 HOME：请用 --prefix 目录 指定安装位置。"
    fi
    case $prefix in
    *"
"*) fail "A folder's name with a line break in it can't be used." "不能使用名称中含换行符的目录。" ;;
    /*) ;;
    *) prefix=$(pwd -P)/$prefix ;;
    esac
    prefix=$(real_path "$prefix")
    app=$prefix/$PLACE
    bin=$prefix/bin/workbench
    turn=$prefix/lib/.finetune-workbench.turn
    new=$prefix/lib/.finetune-workbench.new-$$
    old=$prefix/lib/.finetune-workbench.old-$$
    new_share=$prefix/share/.finetune-workbench.new-$$
    old_share=$prefix/share/.finetune-workbench.old-$$
}

# real_path PATH: it without links, for as much of it as is there
real_path() {
    standing=$1
    rest=''
    while [ ! -d "$standing" ]; do
        rest=/$(basename -- "$standing")$rest
        standing=$(dirname -- "$standing")
    done
    standing=$(CDPATH='' cd -P -- "$standing" && pwd -P)
    printf '%s\n' "${standing%/}$rest"
}

# standing_above PATH: the nearest of it and the folders above it that is there
standing_above() {
    standing=$1
    while [ ! -e "$standing" ] && [ ! -L "$standing" ]; do
        standing=$(dirname -- "$standing")
    done
    printf '%s\n' "$standing"
}

check_machine() {
    machine=$(uname -s)-$(uname -m)
    [ "$machine" = Linux-x86_64 ] || fail \
        "This package is for Linux on x86_64 processors; this computer is $machine." \
        "此安装包适用于 x86_64 处理器上的 Linux；这台电脑是 $machine。"
    wanted=$(cat "$source/GLIBC" 2>/dev/null) || wanted=''
    found=$(getconf GNU_LIBC_VERSION 2>/dev/null) || found=''
    case $found in
    'glibc '*) found=${found#glibc } ;;
    *) fail \
        "This system has no GNU C library (it may use musl, as Alpine does); the Workbench needs glibc ${wanted:-2.x} or newer." \
        "此系统没有 GNU C 库（可能像 Alpine 那样使用 musl）；工作台需要 glibc ${wanted:-2.x} 或更高版本。" ;;
    esac
    at_least "$found" "${wanted:-0.0}" || fail \
        "The Workbench needs glibc $wanted or newer; this system has $found, so a newer release of it is needed." \
        "工作台需要 glibc $wanted 或更高版本；此系统的版本是 $found，需要升级系统。"
}

# at_least HAVE NEED: versions such as 2.36
at_least() {
    have_minor=${1#*.} need_minor=${2#*.}
    have_minor=${have_minor%%[!0-9]*} need_minor=${need_minor%%[!0-9]*}
    [ "${1%%.*}" -gt "${2%%.*}" ] || { [ "${1%%.*}" -eq "${2%%.*}" ] && [ "$have_minor" -ge "$need_minor" ]; }
}

check_tree() {
    for part in workbench lib share VERSION GLIBC LIBRARIES SUMS uninstall.sh; do
        [ -e "$source/$part" ] || fail \
            "This package is not whole: $part is missing beside install.sh. Unpack it again, all of it." \
            "安装包不完整：install.sh 旁边缺少 $part。请重新完整解压。"
    done
    broken=$(cd -- "$source" && LC_ALL=C sha256sum -c SUMS 2>/dev/null | sed -n 's/: FAILED.*//p' | head -n 1)
    [ -z "$broken" ] || fail "This package is not whole: $broken is missing or damaged. Unpack it again, all of it." \
        "安装包不完整：$broken 缺失或已损坏。请重新完整解压。"
    version=$(cat "$source/VERSION")
}

check_prefix() {
    case $source/ in
    "$app"/*) fail \
        "The package lies where it would be installed, in $app: unpack it somewhere else." \
        "安装包就在要安装到的位置 $app 中：请解压到别处。" ;;
    esac
    case $prefix/ in
    "$source"/*) fail \
        "The package can't be installed into its own folder, $source: choose another --prefix." \
        "不能把安装包安装到它自己的目录 $source 中：请另选 --prefix。" ;;
    esac
    if [ -e "$app" ] && [ ! -f "$app/MANIFEST" ]; then
        fail "$app is there already, and was not made by this installer: move it away, or choose another --prefix." \
            "$app 已经存在，而且不是由此安装程序创建的：请移走它，或另选 --prefix。"
    fi
    if [ -e "$bin" ] || [ -L "$bin" ]; then
        case $(readlink -- "$bin") in
        "$LINK" | "$app/workbench") ;;
        *) fail "$bin is there already, and belongs to something else: move it away, or choose another --prefix." \
            "$bin 已经存在，而且属于其他程序：请移走它，或另选 --prefix。" ;;
        esac
    fi
}

check_rights() {
    {
        printf '%s\n' "$app" "$bin" "$new_share/x"
        (cd -- "$source/share" && find . ! -type d) | sed "s|^\\.|$(quoted "$prefix/share")|"
    } | while IFS= read -r path; do
        standing=$(standing_above "$(dirname -- "$path")")
        [ -d "$standing" ] || fail "$standing is not a folder, so nothing can be put into it." \
            "$standing 不是目录，无法放入任何内容。"
        { [ -w "$standing" ] && [ -x "$standing" ]; } || fail \
            "You may not write into $standing: choose a folder of yours with --prefix DIR." \
            "你没有写入 $standing 的权限：请用 --prefix 目录 选择你自己的目录。"
    done || exit 1
}

# quoted TEXT: it as sed's replacement, with | as the separator
quoted() {
    printf '%s\n' "$1" | sed 's/[\\&|]/\\&/g'
}

check_running() {
    for path in /proc/[0-9]*; do
        case $(readlink -- "$path/exe" 2>/dev/null) in
        "$app"/*) fail \
            "The Workbench is running (process ${path#/proc/}): close it, and let its training end, then install again." \
            "工作台正在运行（进程 ${path#/proc/}）：请先关闭它并等训练结束，然后重新安装。" ;;
        esac
    done
}

check_room() {
    kilobytes=$(du -sk -- "$source" | awk '{print $1}')
    kilobytes=$((kilobytes + kilobytes / 50 + 64)) # folders and blocks of another size
    standing=$(standing_above "$prefix/lib")
    free=$(df -Pk -- "$standing" | awk 'NR == 2 {for (i = 2; i <= NF; i++) if ($i ~ /^[0-9]+%$/) print $(i - 1)}')
    for path in "$prefix"/lib/.finetune-workbench.new-*; do # goes before anything is copied
        [ -d "$path" ] && [ -n "$free" ] && free=$((free + $(du -sk -- "$path" | awk '{print $1}')))
    done
    [ -z "$free" ] || [ "$free" -ge "$kilobytes" ] || fail \
        "There is not enough room in $standing: $(megabytes "$kilobytes") are needed, $(megabytes "$free") are free." \
        "$standing 空间不足：需要 $(megabytes "$kilobytes")，可用 $(megabytes "$free")。"
}

megabytes() {
    awk -v k="$1" 'BEGIN {printf "%.1f MB", k / 1024}'
}

# take_turn: two installations at once would each take the other's half for a leftover
take_turn() {
    make_folder "$prefix/lib"
    if ! mkdir -- "$turn" 2>/dev/null; then
        process=$(cat "$turn/process" 2>/dev/null) || process=''
        if [ -z "$process" ] || is_installing "$process"; then
            fail "Another installation into $prefix is going on (process ${process:-unknown}): let it end first, or delete $turn." \
                "另一个安装正在向 $prefix 写入（进程 ${process:-未知}）：请等它结束，或删除 $turn。"
        fi
        remove_folder "$turn"
        mkdir -- "$turn" || fail "The folder $turn can't be made." "无法创建目录 $turn。"
    fi
    has_turn=1
    echo $$ >"$turn/process"
}

# is_installing PROCESS: and not another program that has got the number since
is_installing() {
    [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -q 'install\.sh'
}

# What an installation that was killed has left: the version before goes back where nothing stands in its place.
put_back_leftovers() {
    stale=''
    for path in "$prefix"/lib/.finetune-workbench.old-*; do
        [ -d "$path" ] || continue
        if [ ! -e "$app" ] && [ -f "$path/MANIFEST" ]; then
            mv -- "$path" "$app" || fail "$path can't be renamed." "无法重命名 $path。"
        else
            stale="$stale
$(cat "$path/MANIFEST" 2>/dev/null)"
        fi
    done
    for path in "$prefix"/lib/.finetune-workbench.new-* "$prefix"/share/.finetune-workbench.new-* \
        "$prefix"/share/.finetune-workbench.old-*; do
        [ ! -d "$path" ] || remove_folder "$path"
    done
    [ ! -f "$app/MANIFEST" ] || stale="$stale
$(cat "$app/MANIFEST")"
}

remove_folder() {
    rm -rf -- "$1" || fail "What an earlier installation left in $1 can't be removed." "无法删除之前的安装留下的 $1。"
}

# make_folder PATH: with those above it; each that was made is noted
make_folder() {
    [ -d "$1" ] && return 0
    make_folder "$(dirname -- "$1")"
    if mkdir -- "$1" 2>/dev/null; then
        made="$1
$made"
    else # another installation may just have made it
        [ -d "$1" ] || fail "The folder $1 can't be made." "无法创建目录 $1。"
    fi
}

copy_program() {
    say "Installing version $version in $prefix …" "正在把版本 $version 安装到 $prefix …"
    make_folder "$prefix/lib"
    make_folder "$prefix/bin"
    mkdir -- "$new" || fail "The folder $new can't be made." "无法创建目录 $new。"
    for part in "$source"/* "$source"/.[!.]*; do
        case ${part##*/} in
        share | install.sh | SUMS | '*' | '.[!.]*' | MANIFEST) ;;
        *) copy "$part" "$new/" ;;
        esac
    done
    chmod -R u+rwX,go+rX "$new" || fail "The copied files can't be made readable." "无法设置已复制文件的权限。"
}

# copy WHAT WHERE: in the background, so that an interruption is heard at once
copy() {
    cp -RP -- "$1" "$2" 2>"$new/.reason" &
    copier=$!
    wait "$copier" || {
        reason=$(tail -n 1 "$new/.reason" 2>/dev/null)
        fail "${1##*/} can't be copied into $prefix (${reason##*: }); everything is as it was before." \
            "无法把 ${1##*/} 复制到 $prefix（${reason##*: }）；一切保持原样。"
    }
    copier=''
    rm -f -- "$new/.reason"
}

copy_share() {
    make_folder "$prefix/share"
    mkdir -- "$new_share" || fail "The folder $new_share can't be made." "无法创建目录 $new_share。"
    copy "$source/share/." "$new_share/"
    chmod -R u+rwX,go+rX "$new_share"
    entry=$new_share/applications/$ID.desktop
    command=$(printf '%s\n' "$bin" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
    plain=$(printf '%s\n' "$bin" | sed 's/\\/\\\\/g')
    icon=$ID
    in_menu || icon=$(printf '%s\n' "$prefix/share/icons/hicolor/scalable/apps/$ID.svg" | sed 's/\\/\\\\/g')
    sed "s|^Exec=workbench|Exec=\"$(quoted "$command")\"|; s|^TryExec=.*|TryExec=$(quoted "$plain")|
        s|^Icon=.*|Icon=$(quoted "$icon")|" "$entry" >"$new/.entry" || fail \
        "The menu's entry can't be written in $new." "无法在 $new 中写入菜单项。"
    copy "$new/.entry" "$entry"
    rm -f -- "$new/.entry"
}

# in_menu: whether the desktop looks in the prefix for its menu
in_menu() {
    case :${XDG_DATA_HOME:-${HOME:-}/.local/share}:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}: in
    *:"$prefix/share":* | *:"$prefix/share/":*) return 0 ;;
    esac
    [ "$(real_path "${XDG_DATA_HOME:-${HOME:-}/.local/share}")" = "$prefix/share" ]
}

try_program() {
    said=$(WORKBENCH_HOME=$new/.home "$new/workbench" --version 2>&1 </dev/null) || fail \
        "The program does not start on this computer ($(printf '%s\n' "$said" | tail -n 1)); everything is as it was before." \
        "程序无法在这台电脑上启动（$(printf '%s\n' "$said" | tail -n 1)）；一切保持原样。"
    rm -rf -- "$new/.home"
}

write_manifest() {
    share_files=$(cd -- "$new_share" && find . ! -type d | sed 's|^\./|share/|' | sort)
    while IFS= read -r path; do
        make_folder "$(dirname -- "$prefix/$path")"
    done <<PATHS
$share_files
PATHS
    {
        printf 'F bin/workbench\n'
        printf '%s\n' "$share_files" | sed 's|^|F |'
        (cd -- "$new" && find . ! -type d ! -name .manifest) | sed "s|^\\./|F $PLACE/|" | sort
        printf 'F %s/MANIFEST\n' "$PLACE"
        {
            printf '%s\n' "$made" | while IFS= read -r path; do
                case $path in "$prefix"/*) printf 'D %s\n' "${path#"$prefix"/}" ;; esac
            done
            printf '%s\n' "$stale" | grep '^D ' # made by an earlier version
        } | sort -ru
    } >"$new/.manifest" || fail "The list of files can't be written in $new." "无法在 $new 中写入文件清单。"
    mv -- "$new/.manifest" "$new/MANIFEST" || fail "The list of files can't be written in $new." "无法在 $new 中写入文件清单。"
}

# From here on things are in the way of what is in use: each step can be undone by put_back.
swap() {
    swapped=1
    trouble="can't be renamed; everything is as it was before."
    trouble_zh="无法重命名；一切保持原样。"
    if [ -e "$app" ]; then
        mv -- "$app" "$old" || fail "$app $trouble" "$app $trouble_zh"
    fi
    mv -- "$new" "$app" || fail "$new $trouble" "$new $trouble_zh"
    mkdir -- "$old_share" || fail "$old_share can't be made; everything is as it was before." "无法创建 $old_share；一切保持原样。"
    while IFS= read -r path; do
        put_aside "$path"
    done <<PATHS
$share_files
$(printf '%s\n' "$stale" | sed -n 's|^F share/|share/|p')
PATHS
    while IFS= read -r path; do
        placed="$placed
$path"
        mv -- "$new_share/${path#share/}" "$prefix/$path" || fail "$prefix/$path $trouble" "$prefix/$path $trouble_zh"
    done <<PATHS
$share_files
PATHS
    if [ ! -L "$bin" ]; then
        placed="$placed
bin/workbench"
        ln -s -- "$LINK" "$bin" || fail "$bin can't be made; everything is as it was before." "无法创建 $bin；一切保持原样。"
    fi
}

# put_aside PATH: a file below the prefix, where it can be put back from
put_aside() {
    case /$1/ in */../* | //) return 0 ;; esac
    [ -e "$prefix/$1" ] || [ -L "$prefix/$1" ] || return 0
    mkdir -p -- "$old_share/files/$(dirname -- "$1")" || fail "$old_share $trouble" "$old_share $trouble_zh"
    mv -- "$prefix/$1" "$old_share/files/$1" || fail "$prefix/$1 $trouble" "$prefix/$1 $trouble_zh"
}

on_exit() {
    trap '' HUP INT TERM
    [ -z "$has_turn" ] || rm -rf -- "$turn"
    if [ -n "$begun" ] && [ -z "$done" ]; then
        [ -z "$copier" ] || { kill "$copier" 2>/dev/null && wait "$copier" 2>/dev/null; }
        put_back
        [ -z "$signal" ] || say "The installation was broken off; everything is as it was before." \
            "安装已中断；一切保持原样。" >&2
    fi
}

put_back() {
    printf '%s\n' "$placed" | while IFS= read -r path; do
        [ -z "$path" ] || rm -f -- "$prefix/$path"
    done
    if [ -d "$old_share/files" ]; then
        (cd -- "$old_share/files" && find . ! -type d) | while IFS= read -r path; do
            mv -- "$old_share/files/$path" "$prefix/$path"
        done
    fi
    if [ -n "$swapped" ]; then
        [ -d "$new" ] || mv -- "$app" "$new"
        [ ! -d "$old" ] || mv -- "$old" "$app"
    fi
    rm -rf -- "$new" "$new_share" "$old_share"
    printf '%s\n' "$made" | while IFS= read -r path; do
        [ -z "$path" ] || rmdir -- "$path" 2>/dev/null
    done
}

clear_up() {
    rm -rf -- "$prefix"/lib/.finetune-workbench.old-* "$new_share" "$old_share" || say \
        "The version before could not be removed; the next installation tries again." \
        "无法删除之前的版本；下次安装时会再试。" >&2
    printf '%s\n' "$stale" | sed -n 's|^D ||p' | sort -ru | while IFS= read -r path; do
        case /$path/ in */../* | //) ;; *) rmdir -- "$prefix/$path" 2>/dev/null ;; esac # only one with nothing in it goes
    done
}

tell_desktop() {
    told update-desktop-database -q "$prefix/share/applications"
    told update-mime-database "$prefix/share/mime"
    touch -- "$prefix/share/icons/hicolor"
    if [ -f "$prefix/share/icons/hicolor/icon-theme.cache" ]; then # without one the folders themselves are read
        told gtk-update-icon-cache -q -t -f "$prefix/share/icons/hicolor"
    fi
}

# told PROGRAM ARGUMENTS: where it is installed; the Workbench runs without
told() {
    command -v "$1" >/dev/null 2>&1 || return 0
    "$@" >/dev/null 2>&1 || say "$1 failed: the menu may show the Workbench only after you log in again." \
        "$1 失败：可能要重新登录后菜单中才会显示工作台。" >&2
}

report() {
    say "Installed. Start it from the menu, or with $bin" "安装完成。可从菜单启动，或运行 $bin"
    in_menu || say "The menu does not look in $prefix/share: add it to XDG_DATA_DIRS to see the Workbench there." \
        "菜单不会查找 $prefix/share：把它加入 XDG_DATA_DIRS，菜单中才会显示工作台。"
    case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) say "$prefix/bin is not in your PATH: give the whole path in a terminal, or add it (~/.local/bin: log in again)." \
        "$prefix/bin 不在 PATH 中：在终端里请使用完整路径，或把它加入 PATH（~/.local/bin：重新登录即可）。" ;;
    esac
    lacking=$(lacking_libraries)
    [ -z "$lacking" ] || say \
        "Its window needs libraries that this system lacks:$lacking. On Debian and Ubuntu: sudo apt install $PACKAGES" \
        "窗口需要此系统缺少的库：$lacking。在 Debian 和 Ubuntu 上：sudo apt install $PACKAGES" >&2
    say "To remove it: sh \"$app/uninstall.sh\"" "卸载：sh \"$app/uninstall.sh\""
}

# lacking_libraries: those of the package's list that the loader does not know; none where it can't be asked
lacking_libraries() {
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while IFS= read -r name; do
        case $known in *"$name ("*) ;; *) printf ' %s' "$name" ;; esac
    done <"$app/LIBRARIES"
}

main "$@"
